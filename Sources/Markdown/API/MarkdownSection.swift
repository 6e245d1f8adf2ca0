/// The part of a document below one heading, or before the first, as plain text: what a search reads.
public struct MarkdownSection: Sendable, Hashable {
  /// The heading's `id` in the page; empty before the first heading.
  public let anchor: String
  public let heading: String
  /// UTF-8 without markup, notes' numbers and pictures; its white space is collapsed.
  public let text: [UInt8]
}

extension MarkdownHTML {
  /// The document's text by its headings, taken from what was rendered.
  ///
  /// - Parameter link: what becomes of the link with this index in the document's `links`, as in `write`: a text that
  ///   readers do not see is not in the sections either.
  public func sections(link: (Int) -> LinkRendering) -> [MarkdownSection] {
    var reader = SectionReader(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { html in
      var copied = 0
      for hole in holes {
        reader.read(UnsafeBufferPointer(rebasing: html[copied..<hole.offset]))
        copied = hole.offset
        switch hole.kind {
        case .linkStart: if case .replaced(let text) = link(hole.index) { reader.replace(by: text) }
        case .linkEnd: reader.endReplacement()
        case .fixed, .image: break
        }
      }
      reader.read(UnsafeBufferPointer(rebasing: html[copied...]))
    }
    return reader.finish()
  }
}
