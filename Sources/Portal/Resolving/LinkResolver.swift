import Diagnostics
import Foundation
import Markdown

/// Finds where the links of a text lead, and reports those that lead nowhere.
struct LinkResolver: Sendable {
  let documents: Directory
  let files: Set<String>
  let topics: Set<String>

  func resolve(_ link: MarkdownLink, in document: DecodedDocument) -> (LinkTarget, Diagnostic?) {
    if link.isExternal { return (.external, nil) }
    let destination = link.destination
    if destination.hasPrefix("#") { return heading(String(destination.dropFirst()), link, in: document) }
    if destination.hasPrefix("topic:") { return topic(String(destination.dropFirst(6)), link, in: document) }
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let written = mark.map { String(destination[..<$0]) } ?? destination
    guard let path = ContentPath.resolve(written, from: document.folder) else {
      return broken(.brokenLink, link, in: document)
    }
    if path.hasSuffix(".md") {
      let anchor = mark.map { String(destination[destination.utf8.index(after: $0)...]) }
      return target(path, anchor: anchor, link, in: document)
    }
    guard files.contains(path), !path.hasSuffix(".yml") else {
      return broken(
        .brokenLink, link, in: document,
        suggestion: suggestion(for: path + ".md", written: destination, in: document))
    }
    return documents.isHiddenPicture(path) ? (.formerParticipant, nil) : (.file(path), nil)
  }

  private func heading(_ anchor: String, _ link: MarkdownLink, in document: DecodedDocument) -> (
    LinkTarget, Diagnostic?
  ) {
    let wanted = anchor.removingPercentEncoding ?? anchor
    let anchors = document.body?.outline.map(\.anchor) ?? []
    if anchors.contains(wanted) || wanted.isEmpty { return (.heading(wanted), nil) }
    return broken(.brokenAnchor, link, in: document, value: wanted, among: anchors)
  }

  private func topic(_ name: String, _ link: MarkdownLink, in document: DecodedDocument) -> (
    LinkTarget, Diagnostic?
  ) {
    if topics.contains(name) { return (.topic(TopicID(name)), nil) }
    return (
      .none,
      document.diagnostic(
        .unknownTopic, link, ["value": name], suggestion: Suggestion.nearest(to: name, among: topics))
    )
  }

  private func target(
    _ path: String, anchor: String?, _ link: MarkdownLink, in document: DecodedDocument
  ) -> (LinkTarget, Diagnostic?) {
    guard let found = documents.find(path) else {
      return broken(
        .brokenLink, link, in: document,
        suggestion: suggestion(for: path, written: link.destination, in: document))
    }
    switch found {
    case .hiddenPerson: return (.formerParticipant, nil)
    case .unpublished: return broken(.linkToUnpublished, link, in: document)
    case .home: return (.home, nil)
    case .document(let id, let editions):
      guard let anchor, !anchor.isEmpty else { return (.document(id, nil), nil) }
      let wanted = anchor.removingPercentEncoding ?? anchor
      // The reader's own language first; an editor that follows the path sees the original's headings.
      for outline in editions.outlines(first: document.language) {
        if let index = outline.firstIndex(of: wanted) {
          return (.document(id, AnchorTarget(anchor: wanted, index: index)), nil)
        }
      }
      let own = editions.outlines(first: document.language).first ?? []
      let (_, diagnostic) = broken(.brokenAnchor, link, in: document, value: wanted, among: own)
      return (.document(id, nil), diagnostic)
    }
  }

  private func broken(
    _ code: DiagnosticCode, _ link: MarkdownLink, in document: DecodedDocument, value: String? = nil,
    among candidates: [String] = [], suggestion: String? = nil
  ) -> (LinkTarget, Diagnostic?) {
    let value = value ?? link.destination
    return (
      .none,
      document.diagnostic(
        code, link, ["value": value],
        suggestion: suggestion ?? Suggestion.nearest(to: value, among: candidates))
    )
  }

  /// The path to the document whose name is nearest, written as the author would write it.
  private func suggestion(for path: String, written: String, in document: DecodedDocument) -> String? {
    guard let nearest = documents.nearest(to: path) else { return nil }
    return ContentPath.relative(from: document.folder, to: nearest)
  }
}

extension DecodedDocument {
  fileprivate func diagnostic(
    _ code: DiagnosticCode, _ link: MarkdownLink, _ arguments: [String: String], suggestion: String?
  ) -> Diagnostic {
    source.diagnostic(code, from: link.position, length: link.length, arguments, suggestion: suggestion)
  }
}
