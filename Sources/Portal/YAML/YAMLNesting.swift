/// Refuses YAML that is nested deeper than any front matter needs, before a recursive reader meets it.
struct YAMLNesting {
  static let limit = 32

  private var brackets = 0
  private var markers = 0
  private var indents: [Int] = []

  /// The start of the first line where brackets, compact `- - -` markers or indentation go deeper than the
  /// limit; nil where none does. One pass over the bytes; quoted brackets count too, so it errs on the safe
  /// side.
  static func firstTooDeep(_ text: String) -> YAMLMark? {
    var text = text
    return text.withUTF8 { bytes in
      var nesting = YAMLNesting()
      var (number, start) = (1, 0)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let indent = bytes[start..<end].prefix { $0 == UInt8(ascii: " ") }.count
        guard nesting.accepts(bytes[(start + indent)..<end], indent: indent) else {
          return YAMLMark(line: number, column: indent + 1)
        }
        (number, start) = (number + 1, end + 1)
      }
      return nil
    }
  }

  private mutating func accepts(_ text: Slice<UnsafeBufferPointer<UInt8>>, indent: Int) -> Bool {
    guard !text.isEmpty else { return true }
    indents.removeAll { $0 >= indent }
    indents.append(indent)
    markers = 0
    var previous = UInt8(ascii: " ")
    var isStart = true
    for byte in text {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      case UInt8(ascii: " ") where isStart && previous != UInt8(ascii: " "): markers += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): break
      default: isStart = false
      }
      previous = byte
      if brackets > Self.limit || markers > Self.limit { return false }
    }
    return indents.count <= Self.limit
  }
}
