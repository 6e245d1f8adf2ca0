extension String {
  /// Every byte but RFC 3986's unreserved characters as `%XX`; line breaks as `%0D%0A`, as mail has them.
  var percentEncoded: String { encoded(keeping: "-._~") }

  /// The same, but an e-mail address keeps its `@` and `+`.
  var percentEncodedAddress: String { encoded(keeping: "-._~@+") }

  private func encoded(keeping marks: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\n"): result += "%0D%0A".utf8
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
      default:
        if marks.utf8.contains(byte) {
          result.append(byte)
        } else {
          result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
