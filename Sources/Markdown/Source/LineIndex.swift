/// Where the lines of a text begin. Lines end with LF, CRLF or CR, as in CommonMark.
struct LineIndex {
  /// The offset of each line's first byte, in order; the first is 0.
  private(set) var starts: [Int] = [0]
  private let end: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    end = text.count
    starts.reserveCapacity(text.count / 32)
    if text.contains(0x0D) {
      addStartsBytewise(text)
    } else {
      var index = 0
      while let feed = text.firstIndex(of: 0x0A, in: index..<text.count) {
        index = feed + 1
        starts.append(index)
      }
    }
  }

  /// The lines of a text's rest from `offset` on.
  init(_ whole: LineIndex, from offset: Int) {
    end = whole.end - offset
    let first = offset == 0 ? 1 : whole.line(at: offset)
    starts = [0] + whole.starts[first...].map { $0 - offset }
  }

  /// The bytes of a line (from 1), its line end included; empty past the last line.
  func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return end..<end }
    return starts[number - 1]..<(number < starts.count ? starts[number] : end)
  }

  /// The line (from 1) that holds `offset`.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private mutating func addStartsBytewise(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
      if byte.isLineEnd { starts.append(index) }
    }
  }
}
