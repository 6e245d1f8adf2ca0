extension String {
  /// The text as it stands between XML tags or in a quoted attribute. Characters that XML 1.0 has no way to
  /// write, such as most control characters, are left out.
  var xmlEscaped: String {
    var text = self
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "&"): result += "&amp;".utf8
        case UInt8(ascii: "<"): result += "&lt;".utf8
        case UInt8(ascii: ">"): result += "&gt;".utf8
        case UInt8(ascii: "\""): result += "&quot;".utf8
        case 0..<0x20 where !"\t\n\r".utf8.contains(byte): break
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF: the last byte is met when the others are written.
        case 0xBE...0xBF where bytes[..<index].suffix(2).elementsEqual([0xEF, 0xBF]): result.removeLast(2)
        default: result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
