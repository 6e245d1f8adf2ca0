import Diagnostics
import Foundation
import Markdown

/// Finds where the links of a text lead, and reports those that lead nowhere.
struct LinkResolver: Sendable {
  var documents: Directory
  let files: Set<String>
  /// Nil where they are not known.
  let topics: Set<String>?
  /// The address that the site will have.
  let baseURL: String

  func resolve(_ link: MarkdownLink, in document: DecodedDocument) -> LinkOutcome {
    let destination = link.destination
    if link.isExternal {
      guard destination.hasPrefix(baseURL) else { return LinkOutcome(.external) }
      let fault = broken(.linkByAddress, link, in: document, missingPath: Self.file(of: destination)).fault
      return LinkOutcome(.external, fault)
    }
    if destination.hasPrefix("#") { return heading(String(destination.dropFirst()), link, in: document) }
    if destination == Redaction.nowhere { return LinkOutcome(.none) }
    if destination.hasPrefix("topic:") { return topic(String(destination.dropFirst(6)), link, in: document) }
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let written = mark.map { String(destination[..<$0]) } ?? destination
    guard let path = ContentPath.resolve(written, from: document.folder) else {
      return broken(.brokenLink, link, in: document, missingPath: Self.file(of: written))
    }
    if path.hasSuffix(".md") {
      let anchor = mark.map { String(destination[destination.utf8.index(after: $0)...]) }
      return target(path, anchor: anchor, link, in: document)
    }
    guard let file = files.stored(path), !path.hasSuffix(".yml") else {
      return broken(.brokenLink, link, in: document, missingPath: path + ".md")
    }
    return LinkOutcome(documents.isHiddenPicture(path) ? .formerParticipant : .file(file))
  }

  /// The path to the document whose name is nearest, written as the author would write it.
  func suggestion(for path: String, in document: DecodedDocument) -> String? {
    documents.nearest(to: path).map { ContentPath.relative(from: document.folder, to: $0) }
  }

  /// The file that the page at an address probably is made from: `…/guider/roller/` from `roller.md`.
  private static func file(of address: String) -> String? {
    address.split(separator: "/").last.map { ($0.split(separator: ".").first ?? $0) + ".md" }
  }

  private func heading(_ anchor: String, _ link: MarkdownLink, in document: DecodedDocument) -> LinkOutcome {
    let wanted = anchor.removingPercentEncoding ?? anchor
    let anchors = document.body?.outline.map(\.anchor) ?? []
    if anchors.contains(wanted) || wanted.isEmpty { return LinkOutcome(.heading(wanted)) }
    return broken(.brokenAnchor, link, in: document, value: wanted, among: anchors)
  }

  private func topic(_ name: String, _ link: MarkdownLink, in document: DecodedDocument) -> LinkOutcome {
    guard let topics else { return LinkOutcome(.none) }
    if topics.contains(name) { return LinkOutcome(.topic(TopicID(name))) }
    return broken(.unknownTopic, link, in: document, value: name, among: topics.sorted())
  }

  private func target(
    _ path: String, anchor: String?, _ link: MarkdownLink, in document: DecodedDocument
  ) -> LinkOutcome {
    guard let found = documents.find(path) else {
      return broken(.brokenLink, link, in: document, missingPath: path)
    }
    switch found {
    case .hiddenPerson: return LinkOutcome(.formerParticipant)
    case .unpublished: return broken(.linkToUnpublished, link, in: document)
    case .home: return LinkOutcome(.home)
    case .document(let id, let editions):
      guard let anchor, !anchor.isEmpty else { return LinkOutcome(.document(id, nil)) }
      let wanted = anchor.removingPercentEncoding ?? anchor
      // The reader's own language first; an editor that follows the path sees the original's headings.
      for outline in editions.outlines(first: document.language) {
        if let index = outline.firstIndex(of: wanted) {
          return LinkOutcome(.document(id, AnchorTarget(anchor: wanted, index: index)))
        }
      }
      let own = editions.outlines(first: document.language).first ?? []
      let fault = broken(.brokenAnchor, link, in: document, value: wanted, among: own)
      return LinkOutcome(.document(id, nil), fault.fault)
    }
  }

  private func broken(
    _ code: DiagnosticCode, _ link: MarkdownLink, in document: DecodedDocument, value: String? = nil,
    among candidates: [String] = [], missingPath: String? = nil
  ) -> LinkOutcome {
    return LinkOutcome(
      .none,
      LinkFault(
        code: code, link: link, value: value ?? link.destination, candidates: candidates,
        missingPath: missingPath))
  }
}
