/// What a fenced block is, as the words after its opening fence say.
enum Fence: Equatable {
  /// Code, in whatever language.
  case code
  /// ` ```markdown example `: Markdown as it is written, and what becomes of it.
  case example
  /// ` ```fields guide `: the table with this name, which is empty where none is given.
  case fields(String)

  init(_ info: UnsafeBufferPointer<UInt8>) {
    guard info.has("markdown ", at: 0) || info.has("fields", at: 0) else {
      self = .code
      return
    }
    let words = info.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
    switch words.first {
    case "markdown" where words.dropFirst() == ["example"]: self = .example
    case "fields": self = .fields(words.dropFirst().joined(separator: " "))
    default: self = .code
    }
  }
}
