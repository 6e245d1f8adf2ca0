/// A short, stable name for some bytes: 64 bits. It tells changes apart; it is no protection against someone
/// who forges them.
///
/// FNV-1a in four lanes, since one lane waits for its own multiplication at every byte: lane k takes the
/// bytes at 4n + k, and FNV-1a over the four lanes and then the last bytes, fewer than four, gives the value.
/// Source: Fowler, Noll, Vo and Eastlake, “The FNV Non-Cryptographic Hash Algorithm”, IETF draft, §2.
package struct Fingerprint: Sendable, Hashable {
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(of bytes: [UInt8]) {
    value = bytes.withUnsafeBufferPointer { bytes in
      var (first, second, third, fourth) = (Self.basis, Self.basis, Self.basis, Self.basis)
      let end = bytes.count & ~3
      var index = 0
      while index < end {
        first = Self.step(first, bytes[index])
        second = Self.step(second, bytes[index + 1])
        third = Self.step(third, bytes[index + 2])
        fourth = Self.step(fourth, bytes[index + 3])
        index += 4
      }
      var hash = Self.basis
      for lane in [first, second, third, fourth] {
        for shift in stride(from: 0, to: 64, by: 8) {
          hash = Self.step(hash, UInt8(truncatingIfNeeded: lane >> UInt64(shift)))
        }
      }
      return bytes[end...].reduce(hash, Self.step)
    }
  }

  /// Sixteen lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Fingerprint {
  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
