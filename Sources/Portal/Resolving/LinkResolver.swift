import Diagnostics
import Foundation
import Markdown

/// Finds where the links of a text lead, and reports those that lead nowhere.
struct LinkResolver: Sendable {
  var documents: Directory
  let files: Set<String>
  /// Nil where they are not known.
  let topics: Set<String>?
  let languages: [Language]
  /// The address that the site will have.
  let baseURL: String

  func resolve(_ link: MarkdownLink, in document: DecodedDocument) -> LinkOutcome {
    let destination = link.destination
    if link.isExternal {
      guard destination.hasPrefix(baseURL) else { return LinkOutcome(.external) }
      let fault = broken(.linkByAddress, link, in: document, missingPath: Self.file(of: destination)).fault
      return LinkOutcome(.external, fault)
    }
    if destination == Redaction.nowhere { return LinkOutcome(.none) }
    if destination.hasPrefix("#") { return heading(String(destination.dropFirst()), link, in: document) }
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
    if wanted.isEmpty { return LinkOutcome(.heading("")) }
    let outline = Outline(of: document)
    if let index = outline.index(of: wanted) { return LinkOutcome(.heading(outline.anchors[index])) }
    guard !outline.isRedacted else { return LinkOutcome(.none) }
    return broken(.brokenAnchor, link, in: document, value: wanted, among: outline.anchors)
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
      return heading(anchor.removingPercentEncoding ?? anchor, of: id, editions, link, in: document)
    }
  }

  /// A heading of another document: the reader's own language first; an editor that follows the path sees the
  /// original's headings.
  private func heading(
    _ wanted: String, of id: DocumentID, _ editions: Directory.Outlines, _ link: MarkdownLink,
    in document: DecodedDocument
  ) -> LinkOutcome {
    let order = editions.languages(first: document.language)
    for language in order {
      guard let outline = editions.editions[language], let index = outline.index(of: wanted) else { continue }
      let target = AnchorTarget(anchor: outline.anchors[index], index: index, language: language)
      guard let lost = languages(showing: document).first(where: { !editions.holds(target, in: $0) }) else {
        return LinkOutcome(.document(id, target))
      }
      let fault = LinkFault(
        code: .anchorLost, link: link, value: wanted, candidates: [], missingPath: nil, language: lost)
      return LinkOutcome(.document(id, target), fault)
    }
    // The heading may have had a name that was taken out of it.
    if editions.editions.values.contains(where: \.isRedacted) { return LinkOutcome(.document(id, nil)) }
    let own = order.first.flatMap { editions.editions[$0]?.anchors } ?? []
    let fault = broken(.brokenAnchor, link, in: document, value: wanted, among: own)
    return LinkOutcome(.document(id, nil), fault.fault)
  }

  /// The languages of the pages that show this text: its own, and where nobody has translated an original, others.
  private func languages(showing document: DecodedDocument) -> [Language] {
    guard case .document(_, let own)? = documents.find(document.path), own.original == document.language
    else { return [document.language] }
    return languages.filter { $0 == document.language || own.editions[$0] == nil }
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
