/// What a name that stands in Markdown is part of, and so what must be taken out with it.
enum WrittenPlace: Equatable {
  case text
  /// A path or an anchor of the site's own, which is no text.
  case path
  /// An address in a link that has a text of its own.
  case destination(Range<Int>)
  /// An address that is its own text.
  case address(Range<Int>)

  /// How far an address is looked for before a name.
  private static let reach = 2000

  init(of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    let start = max(0, name.lowerBound - Self.reach)
    var index = name.lowerBound
    /// Whether a blank has been passed: only an address between angle brackets may hold one.
    var isSpaced = false
    self = .text
    while index > start {
      index -= 1
      switch text[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ">"): return
      case UInt8(ascii: "<"):
        self = Self.pointed(from: index, isSpaced: isSpaced, in: text)
        return
      case UInt8(ascii: "(") where !isSpaced && index > 0 && text[index - 1] == UInt8(ascii: "]"):
        self = Self.destination(from: index + 1, in: text)
        return
      case UInt8(ascii: "/") where !isSpaced && text.has("://", before: index + 1):
        self = Self.address(around: index, in: text)
        return
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        guard !isSpaced else { continue }
        isSpaced = true
        guard Self.endsLabel(before: index, in: text) else { continue }
        self = Self.destination(from: index + 1, in: text)
        return
      case UInt8(ascii: "[")
      where !isSpaced && text[index + 1] == UInt8(ascii: "^")
        && !text[index..<name.lowerBound].contains(UInt8(ascii: "]")):
        // A note's label is not shown.
        self = .path
        return
      case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "|"): isSpaced = true
      default: break
      }
    }
  }
}

extension WrittenPlace {
  /// Between angle brackets: a link's destination, or an address that is a link by itself.
  private static func pointed(from open: Int, isSpaced: Bool, in text: UnsafeBufferPointer<UInt8>) -> Self {
    let end = text[open...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") } ?? text.count
    guard end < text.count, text[end] == UInt8(ascii: ">") else { return .text }
    if text.has("](", before: open) || endsLabel(before: open, in: text) {
      return isOutside((open + 1)..<end, in: text) ? .destination((open + 1)..<end) : .path
    }
    return isSpaced || text[open..<end].contains(UInt8(ascii: " ")) ? .text : .address(open..<(end + 1))
  }

  private static func destination(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Self {
    var end = start
    var depth = 0
    while end < text.count, text[end] > 0x20 {
      if text[end] == UInt8(ascii: "(") { depth += 1 }
      if text[end] == UInt8(ascii: ")") {
        guard depth > 0 else { break }
        depth -= 1
      }
      end += 1
    }
    return isOutside(start..<end, in: text) ? .destination(start..<end) : .path
  }

  private static func address(around slash: Int, in text: UnsafeBufferPointer<UInt8>) -> Self {
    var (start, end) = (slash - 2, slash)
    while start > 0, (text[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
    if text.has("<", before: start) { return pointed(from: start - 1, isSpaced: false, in: text) }
    if text.has("](", before: start) { return destination(from: start, in: text) }
    while end < text.count, text[end] > 0x20, !Array("<>)]\"".utf8).contains(text[end]) { end += 1 }
    while end > slash, Array(".,;:!?*_~".utf8).contains(text[end - 1]) { end -= 1 }
    return .address(start..<end)
  }

  /// Whether the label of a definition ends before `index`: `[label]: `.
  private static func endsLabel(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = index
    while text.has(" ", before: index) || text.has("\t", before: index) { index -= 1 }
    guard text.has("]:", before: index) else { return false }
    // A note has words behind its mark.
    let open = text[..<index].lastIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\n") }
    return open.map { text[$0] != UInt8(ascii: "[") || text[$0 + 1] != UInt8(ascii: "^") } ?? true
  }

  /// Whether an address has a scheme or a host.
  private static func isOutside(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text[range] {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        return text[range].starts(with: "//".utf8)
      default: break
      }
    }
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `mark` ends before `index`.
  fileprivate func has(_ mark: String, before index: Int) -> Bool {
    index >= mark.utf8.count && self[(index - mark.utf8.count)..<index].elementsEqual(mark.utf8)
  }
}
