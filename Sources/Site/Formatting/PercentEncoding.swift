extension String {
  /// Every byte but RFC 3986's unreserved characters as `%XX`; line breaks as `%0D%0A`, as mail has them.
  var percentEncoded: String { encoded(isAddress: false) }

  /// The same, but an e-mail address keeps its `@` and `+`.
  var percentEncodedAddress: String { encoded(isAddress: true) }

  private func encoded(isAddress: Bool) -> String {
    let digits: StaticString = "0123456789ABCDEF"
    var text = self
    return text.withUTF8 { bytes in
      // A line break takes the most room.
      String(unsafeUninitializedCapacity: bytes.count * 6) { room in
        var count = 0
        func add(_ byte: UInt8) {
          room[count] = byte
          count += 1
        }
        func addEncoded(_ byte: UInt8) {
          add(UInt8(ascii: "%"))
          add(digits.utf8Start[Int(byte >> 4)])
          add(digits.utf8Start[Int(byte & 15)])
        }
        for byte in bytes {
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: add(byte)
          case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): add(byte)
          case UInt8(ascii: "@") where isAddress, UInt8(ascii: "+") where isAddress: add(byte)
          case UInt8(ascii: "\n"):
            addEncoded(UInt8(ascii: "\r"))
            addEncoded(byte)
          default: addEncoded(byte)
          }
        }
        return count
      }
    }
  }
}
