/// Writes a text that no Markdown is in, with its quotes, dashes and ellipses as the language has them.
struct CaptionText {
  private let options: MarkdownOptions

  init(_ options: MarkdownOptions) { self.options = options }

  func write(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    guard options.typographic else {
      output.appendEscaped(text)
      return
    }
    var quotes = QuoteWriter(options.typography)
    var (index, copied) = (0, 0)
    while index < text.count {
      guard let (mark, length) = mark(at: index, in: text, &quotes) else {
        index += 1
        continue
      }
      output.appendEscaped(UnsafeBufferPointer(rebasing: text[copied..<index]))
      output.append(contentsOf: mark)
      index += length
      copied = index
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// What is written for the mark at `index`, and how many bytes it takes; nil where there is none.
  private func mark(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, _ quotes: inout QuoteWriter
  ) -> (mark: [UInt8], length: Int)? {
    let byte = text[index]
    if QuoteWriter.isQuote(byte) { return (quotes.quote(at: index, in: text, following: .space), 1) }
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return nil }
    let end = text[index...].firstIndex { $0 != byte } ?? text.count
    let length = end - index
    let isWithin = index > 0 && text[index - 1] == byte
    guard !isWithin, let mark = options.typography.mark(for: byte, length) else { return nil }
    return (Array(mark.text.utf8), mark.length)
  }
}
