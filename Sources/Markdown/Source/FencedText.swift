import CCmark

/// What stands in a fenced block, without what its containers put before each line, and the way back to the file.
struct FencedText {
  let bytes: UnsafeBufferPointer<UInt8>
  private let map: SourceMap

  init(of block: Node, in text: ParsedText) {
    bytes = block.literal
    let lines = LineIndex(bytes)
    var pieces: [(text: Int, file: Int)] = []
    for (index, start) in lines.starts.enumerated() {
      let source = text.content(ofLine: block.startLine + 1 + index)
      // Containers and the fence's indent take the beginning of a line; what they leave is all of its end.
      let rest = bytes[lines.range(ofLine: index + 1)].count { !$0.isLineEnd }
      let offset = max(source.lowerBound, source.upperBound - rest)
      pieces.append((start, text.map.fileOffset(of: offset)))
    }
    map = SourceMap(pieces)
  }

  /// The author's bytes for a range of the block's.
  func fileRange(_ range: Range<Int>) -> Range<Int> { map.fileRange(range) }
}
