/// Where the bytes of a text node stand in the source, and which of them an author escaped (`\~`, `&#126;`),
/// so that they are no marks for an extension.
///
/// cmark merges escaped and plain text into one node, so the node is compared with the source, once.
struct TextSource {
  /// From `text` on, the node's text is the source from `source` on.
  private var pieces: [(text: Int, source: Int)]
  private var escaped: [Int] = []
  private var next = 0

  /// A text that stands in the source as it is, from `offset` on.
  init(at offset: Int) {
    pieces = [(0, offset)]
  }

  /// Compares a node's text with the bytes of `source` from which it was made.
  init(of text: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    pieces = [(0, range.lowerBound)]
    var (index, place) = (0, range.lowerBound)
    while index < text.count, place < range.upperBound {
      let byte = source[place]
      if byte == UInt8(ascii: "\\"), place + 1 < range.upperBound, source[place + 1].isPunctuation,
        source[place + 1] == text[index]
      {
        addEscape(index, place)
        index += 1
        place += 2
      } else if byte == UInt8(ascii: "&"),
        let end = Self.endOfEntity(at: place, in: source, range, text, index)
      {
        addEscape(index, place)
        index += 1
        while index < text.count, text[index].isContinuation { index += 1 }
        place = end
      } else if byte == 0 {
        // cmark writes U+FFFD for NUL.
        index += min(3, text.count - index)
        place += 1
      } else {
        // Where they differ, cmark has taken emphasis marks away.
        if byte == text[index] || (byte != UInt8(ascii: "*") && byte != UInt8(ascii: "_")) { index += 1 }
        place += 1
      }
      alignPiece(index, place)
    }
  }

  /// Whether the byte at `offset` was escaped. To be asked in ascending order.
  mutating func isEscaped(_ offset: Int) -> Bool {
    while next < escaped.count, escaped[next] < offset { next += 1 }
    return next < escaped.count && escaped[next] == offset
  }

  /// Whether the byte at `offset` was escaped, asked in any order.
  func wasEscaped(_ offset: Int) -> Bool {
    var (low, high) = (0, escaped.count)
    while low < high {
      let middle = (low + high) / 2
      if escaped[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < escaped.count && escaped[low] == offset
  }

  /// Where the byte at `offset` of the node's text stands in the source.
  func offset(of offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle } else { high = middle }
    }
    return pieces[low].source + offset - pieces[low].text
  }

  private mutating func addEscape(_ index: Int, _ place: Int) {
    escaped.append(index)
    alignPiece(index, place)
  }

  private mutating func alignPiece(_ index: Int, _ place: Int) {
    let last = pieces[pieces.count - 1]
    guard place - index != last.source - last.text else { return }
    if last.text == index { pieces.removeLast() }
    pieces.append((index, place))
  }

  /// The end of the entity at `place`, or nil where the text shows the same letters, so that it is none.
  private static func endOfEntity(
    at place: Int, in source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int? {
    var end = place + 1
    while end < range.upperBound, end - place < 40,
      source[end].isLetterOrDigit || source[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    guard end < range.upperBound, end > place + 1, source[end] == UInt8(ascii: ";") else { return nil }
    end += 1
    let isPlain = text[index...].starts(with: source[place..<end])
    return isPlain ? nil : end
  }
}
