extension String {
  /// Every byte but RFC 3986's unreserved characters as `%XX`; line breaks as `%0D%0A`, as mail has them.
  var percentEncoded: String { encoded(keeping: "-._~") }

  /// The same, but an e-mail address keeps its `@` and `+`.
  var percentEncodedAddress: String { encoded(keeping: "-._~@+") }

  private func encoded(keeping marks: String) -> String {
    var result = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      switch byte {
      case UInt8(ascii: "\n"): result += "%0D%0A"
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(scalar)
      default:
        if byte < 0x80, marks.unicodeScalars.contains(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count == 1 ? "0" + digits : digits)
        }
      }
    }
    return result
  }
}
