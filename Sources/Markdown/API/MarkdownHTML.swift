/// A rendered document: bytes with holes where the site must decide. Rendered once, written many times.
public struct MarkdownHTML: Sendable {
  /// Everything but the holes.
  var bytes: [UInt8] = []
  /// In ascending order of `offset`.
  var holes: [Hole] = []
  /// The attributes, captions and notes that the holes refer to.
  var extras: [UInt8] = []

  init() {}

  /// Everything that is written of the document itself: its text in tags, and what stands in its holes.
  public var parts: [[UInt8]] { [bytes, extras] }

  /// Appends the document to `output`.
  ///
  /// - Parameters:
  ///   - link: what becomes of the link with this index in the document's `links`.
  ///   - image: what becomes of the picture with this index in the document's `images`.
  public func write(
    into output: inout [UInt8], link: (Int) -> LinkRendering, image: (Int) -> ImageRendering
  ) {
    var writer = HoleWriter(html: self)
    for hole in holes {
      writer.copy(upTo: hole.offset, into: &output)
      switch hole.kind {
      case .fixed: writer.insert(hole.content, into: &output)
      case .linkStart: writer.open(link(hole.index), hole, into: &output)
      case .linkEnd: writer.close(into: &output)
      case .image: if !writer.isSkipping { writer.draw(image(hole.index), hole, into: &output) }
      }
    }
    writer.copy(upTo: bytes.count, into: &output)
  }
}

extension MarkdownHTML {
  /// A place in `bytes` where something else is to be written.
  struct Hole: Sendable {
    enum Kind: Sendable { case fixed, linkStart, linkEnd, image }

    /// What stands around a picture that is alone in its paragraph, and goes with it.
    enum Frame: Sendable { case none, paragraph, figure }

    var offset: Int
    let kind: Kind
    /// In the document's links or images.
    var index = 0
    /// In `extras`: the fixed bytes, or the attributes after `href` or `src`.
    var content = 0..<0
    /// In `extras`: the figure's caption.
    var caption = 0..<0
    var frame = Frame.none
  }
}
