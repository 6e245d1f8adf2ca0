/// Leaves out of style sheets the white space that only their authors need.
enum StyleSpace {
  /// `bytes` of a style sheet with the same meaning. Strings and comments stay as they are.
  static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    var lean: [UInt8] = []
    lean.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      let end = end(of: byte, in: rest)
      defer { rest = rest[end...] }
      guard isSpace(byte) else {
        // The last of a rule's semicolons says nothing.
        if byte == UInt8(ascii: "}"), lean.last == UInt8(ascii: ";"),
          lean.dropLast().last != UInt8(ascii: "\\")
        {
          lean.removeLast()
        }
        lean += rest[..<end]
        continue
      }
      // A space before a colon may stand for any descendant, as in `a :hover`; none may stand behind it.
      let isNeeded = !"{};,:".utf8.contains(lean.last ?? UInt8(ascii: ";"))
      if isNeeded, let next = rest[end...].first, !"{};,".utf8.contains(next) { lean.append(0x20) }
    }
    return lean
  }

  /// Where what begins with `byte` ends: white space, a string, a comment, an escape or one byte.
  private static func end(of byte: UInt8, in rest: ArraySlice<UInt8>) -> Int {
    let next = rest.startIndex + 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return stringEnd(byte, in: rest)
    case UInt8(ascii: "\\"): return min(next + 1, rest.endIndex)
    case UInt8(ascii: "/") where rest.dropFirst().first == UInt8(ascii: "*"):
      let close = rest.indices.dropFirst(3).first {
        rest[$0 - 1] == UInt8(ascii: "*") && rest[$0] == UInt8(ascii: "/")
      }
      return close.map { $0 + 1 } ?? rest.endIndex
    case _ where isSpace(byte): return rest.firstIndex { !isSpace($0) } ?? rest.endIndex
    default: return next
    }
  }

  private static func stringEnd(_ quote: UInt8, in rest: ArraySlice<UInt8>) -> Int {
    var at = rest.startIndex + 1
    while at < rest.endIndex, rest[at] != quote { at += rest[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at + 1, rest.endIndex)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
