/// A text as a reader takes it in: in small letters, without markup and invisible signs, every white space one blank.
/// A name stands in it in one piece, however it was written.
struct FoldedText {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Everyone of `names`, which are folded too, who is named.
  func people(of names: NameTable) -> Set<ProfileID> {
    bytes.withUnsafeBufferPointer { names.people(in: $0) }
  }

  /// Puts what follows apart from what was added.
  mutating func separate() { bytes.append(Self.separator) }

  /// Adds a text, its entities resolved.
  /// - Parameter isHTML: whether `<` begins a tag, which is left out.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool = false) {
    bytes.reserveCapacity(bytes.count + text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte &- 0x61 < 26 {
        bytes.append(byte)
        index += 1
      } else if byte == UInt8(ascii: "<"), isHTML {
        index = addTag(text, at: index)
      } else if byte == UInt8(ascii: "&") {
        index = addEntity(text, at: index)
      } else if byte < 0x80 {
        add(ascii: byte)
        index += 1
      } else {
        index = addScalar(text, at: index)
      }
    }
  }
}

extension FoldedText {
  private static let separator: UInt8 = 1

  private mutating func add(ascii byte: UInt8) {
    if byte == 0x20 || byte &- 0x09 < 5 {
      addSpace()
    } else {
      bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }

  private mutating func addSpace() { if bytes.last != 0x20 { bytes.append(0x20) } }

  /// Tags within a line are nothing, cells and breaks as good as a blank; all others end what stands before.
  private mutating func addTag(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    var name: UInt64 = 0
    while index < text.count, text[index] > 0x20, text[index] != UInt8(ascii: ">") {
      name = name << 8 | UInt64(text[index])
      index += 1
    }
    if Self.breaks.contains(name) { addSpace() } else if !Self.inline.contains(name) { separate() }
    while index < text.count, text[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, text.count)
  }

  private static let breaks = ["br", "td", "th"].map(packed)
  private static let inline = ["em", "a", "strong", "code", "del", "sup", "sub", "span", "b", "i"].map(packed)

  /// A tag's last eight letters.
  private static func packed(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private mutating func addEntity(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start + 1
    while end < text.count, end - start < 10, text[end] != UInt8(ascii: ";"), text[end] > 0x20 { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ";"),
      let scalar = Self.scalar(named: String(decoding: text[(start + 1)..<end], as: UTF8.self))
    else {
      bytes.append(text[start])
      return start + 1
    }
    add(scalar)
    return end + 1
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return ["nbsp": "\u{A0}", "shy": "\u{AD}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][
      name]
  }

  private mutating func addScalar(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    // The letters of Latin-1: × and ÷ have no case.
    if text[start] == 0xC3, end == start + 2 {
      let second = text[start + 1]
      bytes.append(0xC3)
      bytes.append(second < 0x9F && second != 0x97 ? second | 0x20 : second)
    } else {
      let scalars = String(decoding: text[start..<end], as: UTF8.self).unicodeScalars
      for scalar in scalars { add(scalar) }
    }
    return end
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: add(ascii: UInt8(scalar.value))
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: addSpace()
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: break
    case 0x2010, 0x2011: bytes.append(UInt8(ascii: "-"))
    case 0x2018, 0x2019, 0x2BC: bytes.append(UInt8(ascii: "'"))
    default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
