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
    var nesting = YAMLNesting()
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !nesting.accepts(line: line) {
      return YAMLMark(line: index + 1, column: line.prefix { $0 == UInt8(ascii: " ") }.count + 1)
    }
    return nil
  }

  private mutating func accepts(line: Substring.UTF8View) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard !text.isEmpty else { return true }
    let indent = line.count - text.count
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
