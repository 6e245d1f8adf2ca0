/// Reads the renderer's own HTML, in which `<` always begins a tag and `>` always ends one, into plain text by heading.
struct SectionReader {
  private var sections: [MarkdownSection] = []
  private var anchor = ""
  private var heading = ""
  private var text: [UInt8] = []
  private var isReplaced = false
  /// Where the text of the table begins that is being read.
  private var tableStart: Int?

  init(capacity: Int) { text.reserveCapacity(min(capacity, 4096)) }

  /// Reads on; tags are whole.
  mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
    guard !isReplaced else { return }
    var index = 0
    while index < html.count {
      let byte = html[index]
      switch byte {
      case UInt8(ascii: "<"): index = readTag(in: html, at: index)
      case UInt8(ascii: "&"): index = readEntity(in: html, at: index)
      case 0...0x20:
        addSpace()
        index += 1
      default: index = readRun(in: html, from: index)
      }
    }
  }

  /// Writes `words` instead of what follows until `endReplacement`.
  mutating func replace(by words: String) {
    text += words.utf8
    isReplaced = true
  }

  mutating func endReplacement() { isReplaced = false }

  mutating func finish() -> [MarkdownSection] {
    closeSection()
    return sections
  }
}

extension SectionReader {
  /// Copies words, and single spaces between them, in one piece.
  private mutating func readRun(in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    if let base = UnsafeRawPointer(html.baseAddress) {
      while index + 8 <= html.count, !Self.holdsStop(base + index) { index += 8 }
    }
    while index < html.count {
      let byte = html[index]
      let isPlain = byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
      guard isPlain || (byte == 0x20 && html[index - 1] != 0x20) else { break }
      index += 1
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<index]))
    return index
  }

  /// Whether a run may end within the eight bytes at `text`, before which there is one more.
  @inline(__always)
  private static func holdsStop(_ text: UnsafeRawPointer) -> Bool {
    func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    /// The high bit of each byte that is less than `limit`, and perhaps of some that follow such a one.
    func less(_ word: UInt64, _ limit: UInt8) -> UInt64 { (word &- each(limit)) & ~word }
    let bytes = text.loadUnaligned(as: UInt64.self)
    let before = (text - 1).loadUnaligned(as: UInt64.self)
    let markup = less(bytes ^ each(UInt8(ascii: "<")), 1) | less(bytes ^ each(UInt8(ascii: "&")), 1)
    let twoSpaces = less((bytes ^ each(0x20)) | (before ^ each(0x20)), 1)
    return (less(bytes, 0x20) | markup | twoSpaces) & each(0x80) != 0
  }

  private mutating func addSpace() {
    if let last = text.last, last != 0x20 { text.append(0x20) }
  }

  private mutating func closeSection() {
    if text.last == 0x20 { text.removeLast() }
    if !text.isEmpty || !heading.isEmpty {
      // A copy, since the buffer itself is longer than most sections.
      let own = text.withUnsafeBufferPointer { Array($0) }
      sections.append(MarkdownSection(anchor: anchor, heading: heading, text: own))
    }
    text.removeAll(keepingCapacity: true)
    (anchor, heading) = ("", "")
  }

  private mutating func readTag(in html: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard let close = html.firstIndex(of: UInt8(ascii: ">"), in: start..<html.count) else {
      return html.count
    }
    let end = close + 1
    if html.has("<h", at: start), start + 2 < html.count, html[start + 2].isDigit {
      closeSection()
      anchor = Self.id(in: html, start..<end)
    } else if html.has("</h", at: start), start + 3 < html.count, html[start + 3].isDigit {
      if text.last == 0x20 { text.removeLast() }
      heading = String(decoding: text, as: UTF8.self)
      text.removeAll(keepingCapacity: true)
    } else if html.has("<sup class=\"footnote-ref\"", at: start) {
      return Self.after("</sup>", in: html, from: end)
    } else if !Self.isInline(html, at: start) {
      addSpace()
      readTableTag(in: html, at: start)
      // An example is read once, as readers see it.
      if html.has(Renderer.exampleStart, at: start) {
        return Self.after(">", in: html, from: Self.after(Renderer.resultStart, in: html, from: end))
      }
    }
    return end
  }

  /// Cells stand in a row, and would read as one sentence: a dot stands between them.
  private mutating func readTableTag(in html: UnsafeBufferPointer<UInt8>, at start: Int) {
    if html.has("<table>", at: start) {
      tableStart = text.count
    } else if let begin = tableStart {
      if Self.cellEnds.contains(where: { html.has($0, at: start) }) {
        if text.count > begin, !endsInSeparator { text += Self.separator.dropFirst() }
      } else if html.has("</table>", at: start) {
        if text.count > begin, endsInSeparator { text.removeLast(Self.separator.count - 1) }
        tableStart = nil
      }
    }
  }

  private var endsInSeparator: Bool { text.suffix(Self.separator.count).elementsEqual(Self.separator) }

  private static let cellEnds: [StaticString] = ["</td>", "</th>", "</caption>"]

  private static let separator = Array(" · ".utf8)

  private mutating func readEntity(in html: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for (name, byte) in InlineHTML.entities where html.has(name, at: start) {
      text.append(byte)
      return start + name.utf8CodeUnitCount
    }
    text.append(UInt8(ascii: "&"))
    return start + 1
  }

  /// Tags between which no space is seen.
  private static let inlineTags: [StaticString] = [
    "<a", "</a", "<em", "</em", "<strong", "</strong", "<code", "</code", "<del", "</del", "</sup",
  ]

  private static func isInline(_ html: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    // Most tags are told from these by one letter.
    let letter = start + (html.has("</", at: start) ? 2 : 1)
    guard letter < html.count, inlineLetters.contains(html[letter]) else { return false }
    return inlineTags.contains { name in
      let after = start + name.utf8CodeUnitCount
      return html.has(name, at: start) && after < html.count && !html[after].isLetter
    }
  }

  private static let inlineLetters = Array("aescd".utf8)

  private static func id(in html: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> String {
    let start = after(" id=\"", in: html, from: tag.lowerBound)
    guard start < tag.upperBound,
      let end = html.firstIndex(of: UInt8(ascii: "\""), in: start..<tag.upperBound)
    else { return "" }
    return html.string(start..<end)
  }

  /// Where `text` ends, or the end of the HTML.
  private static func after(_ text: StaticString, in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int
  {
    var index = start
    while index < html.count, !html.has(text, at: index) { index += 1 }
    return min(index + text.utf8CodeUnitCount, html.count)
  }
}
