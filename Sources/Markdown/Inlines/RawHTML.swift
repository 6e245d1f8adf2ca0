/// What kind of raw HTML an author wrote.
enum RawHTML {
  /// Whether there are only comments: an author's notes, which may vanish without a word.
  static func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = html.trimmed(0..<html.count)
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      guard html.has("<!--", at: rest.lowerBound), let end = endOfComment(html, rest) else { return false }
      rest = html.trimmed(end..<rest.upperBound)
    }
    return true
  }

  /// Whether this is an element's end tag.
  static func isEndTag(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    html.has("</", at: 0)
  }

  private static func endOfComment(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound + 2
    while let hyphen = html.firstIndex(
      of: UInt8(ascii: "-"), in: min(index, range.upperBound)..<range.upperBound)
    {
      if html.has("-->", at: hyphen) { return hyphen + 3 }
      index = hyphen + 1
    }
    return nil
  }
}
