extension String {
  /// Every byte but RFC 3986's unreserved characters as `%XX`; line breaks as `%0D%0A`, as mail has them.
  var percentEncoded: String { encoded(isAddress: false) }

  /// The same, but an e-mail address keeps its `@` and `+`.
  var percentEncodedAddress: String { encoded(isAddress: true) }

  private func encoded(isAddress: Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count * 2)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\n"): result += "%0D%0A".utf8
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): result.append(byte)
      case UInt8(ascii: "@") where isAddress, UInt8(ascii: "+") where isAddress: result.append(byte)
      default:
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
