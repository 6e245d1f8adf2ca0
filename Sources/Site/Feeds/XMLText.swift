extension String {
  /// The text as it stands between XML tags or in a quoted attribute. Characters that XML 1.0 has no way to
  /// write, such as most control characters, are left out.
  var xmlEscaped: String {
    // Addresses and most texts have nothing to escape. 0xEF may begin U+FFFE.
    let isPlain = { (byte: UInt8) in byte >= 0x20 && byte != 0xEF && !"\"&<>".utf8.contains(byte) }
    if utf8.allSatisfy(isPlain) { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
