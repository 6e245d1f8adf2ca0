import CCmark
import Diagnostics

/// Text: escaped, its quotes and dashes set, and handed to the extensions where one of their marks stands.
extension Renderer {
  mutating func enterText(_ node: Node) {
    let literal = node.literal
    if imageDepth > 0 {
      noteMasks(in: literal)
      alternative.append(contentsOf: literal)
      return
    }
    let start = min(skippedBytes, literal.count)
    skippedBytes = 0
    if openLink?.isAutolink == true {
      html.bytes.appendEscaped(literal)
      quoteWriter.before = .word
      wordCount += 1
    } else {
      write(literal, of: node, from: start)
    }
  }

  /// Writes a text from `start` on. `source` is where it stands, if that is known without a node.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, of node: Node?, from start: Int, source: TextSource? = nil
  ) {
    guard text.count > start else { return }
    if let stop = specials.first(in: text, from: start) {
      write(TextRun(text, node: node, from: start, source: source), goingOnAt: stop)
    } else {
      html.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    if !QuoteWriter.endsWithQuote(text) { quoteWriter.before = .init(before: text.count, in: text) }
    wordCount += WordCount.words(in: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func write(_ run: consuming TextRun, goingOnAt stop: Int) {
    var next: Int? = stop
    while let index = next {
      next = specials.first(in: run.text, from: writeSpecial(at: index, &run))
    }
    flush(&run, upTo: run.text.count)
  }

  /// Writes the text that was passed unchanged.
  @inline(__always)
  mutating func flush(_ run: inout TextRun, upTo end: Int) {
    html.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run.text[run.copied..<max(run.copied, end)]))
    run.copied = end
  }

  /// Writes `bytes` instead of a range of the text; where the text goes on.
  mutating func replace(_ range: Range<Int>, by bytes: some Collection<UInt8>, _ run: inout TextRun) -> Int {
    flush(&run, upTo: range.lowerBound)
    html.bytes.append(contentsOf: bytes)
    run.copied = range.upperBound
    return range.upperBound
  }

  mutating func isEscaped(_ index: Int, _ run: inout TextRun) -> Bool {
    guard features.mayHoldEscapes, run.node != nil else { return false }
    _ = sourceOffset(of: index, &run)
    return run.source?.isEscaped(index) ?? false
  }

  /// Where the byte at `index` stands in the text under way.
  mutating func sourceOffset(of index: Int, _ run: inout TextRun) -> Int {
    if run.source == nil, let node = run.node { run.source = source(of: node, run.text) }
    return run.source?.offset(of: index) ?? 0
  }
}

extension Renderer {
  /// Deals with the byte at `index`; where the text goes on.
  private mutating func writeSpecial(at index: Int, _ run: inout TextRun) -> Int {
    let range = index..<(index + 1)
    switch run.text[index] {
    case UInt8(ascii: "<"): return replace(range, by: "&lt;".utf8, &run)
    case UInt8(ascii: ">"): return replace(range, by: "&gt;".utf8, &run)
    case UInt8(ascii: "&"): return replace(range, by: "&amp;".utf8, &run)
    case UInt8(ascii: "\""):
      guard options.typographic, !isEscaped(index, &run) else {
        return replace(range, by: "&quot;".utf8, &run)
      }
      return writeQuote(at: index, &run)
    default:
      return isEscaped(index, &run) ? index + 1 : writeMark(at: index, &run)
    }
  }

  private mutating func writeMark(at index: Int, _ run: inout TextRun) -> Int {
    switch run.text[index] {
    case UInt8(ascii: "'"): writeQuote(at: index, &run)
    case UInt8(ascii: "-"), UInt8(ascii: "."): writeDashOrDots(at: index, &run)
    case UInt8(ascii: "~"): writeStrike(at: index, &run)
    case UInt8(ascii: "["): openBracket(at: index, &run)
    case UInt8(ascii: "]"): checkReference(at: index, &run)
    case Mask.bytes: replace(index..<(index + 1), by: [Mask.original(of: run.text[index])], &run)
    default: writeBareURL(at: index, &run)
    }
  }

  private mutating func writeQuote(at index: Int, _ run: inout TextRun) -> Int {
    let isLast = index + 1 == run.text.count
    let following: QuoteWriter.Side =
      isLast ? run.node?.next.map { $0.isBreak ? .space : .word } ?? .space : .space
    let quote = quoteWriter.quote(at: index, in: run.text, following: following)
    return replace(index..<(index + 1), by: quote, &run)
  }

  private mutating func writeDashOrDots(at index: Int, _ run: inout TextRun) -> Int {
    let byte = run.text[index]
    var end = index + 1
    while end < run.text.count, run.text[end] == byte, !isEscaped(end, &run) { end += 1 }
    guard let mark = options.typography.mark(for: byte, end - index) else { return end }
    _ = replace(index..<(index + mark.length), by: mark.text.utf8, &run)
    return end
  }

  private mutating func writeStrike(at index: Int, _ run: inout TextRun) -> Int {
    var end = index + 1
    while end < run.text.count, run.text[end] == UInt8(ascii: "~"), !isEscaped(end, &run) { end += 1 }
    guard let mark = strikes.first, mark.node == run.node, mark.offset == index else { return end }
    strikes.removeFirst()
    return replace(index..<(index + mark.length), by: mark.opens ? "<del>".utf8 : "</del>".utf8, &run)
  }
}
