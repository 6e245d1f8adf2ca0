/// A short, stable name for some bytes: 64 bits. It tells changes apart; it is no protection against someone who forges
/// them.
///
/// XXH64 with the seed 0: four lanes take eight bytes at a time, so that none waits for another's multiplication.
/// Source: Yann Collet, “xxHash fast digest algorithm”, version 0.1.1, section XXH64.
package struct Fingerprint: Sendable, Hashable {
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(of bytes: [UInt8]) {
    value = bytes.withUnsafeBytes(Self.hash)
  }

  /// Sixteen lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Fingerprint {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5
  )

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let primes = primes
    var index = 0
    var hash = primes.4
    func word() -> UInt64 {
      defer { index += 8 }
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
      rotated(lane &+ word &* primes.1, by: 31) &* primes.0
    }
    if bytes.count >= 32 {
      var (first, second, third, fourth) = (primes.0 &+ primes.1, primes.1, UInt64(0), 0 &- primes.0)
      while index + 32 <= bytes.count {
        first = round(first, word())
        second = round(second, word())
        third = round(third, word())
        fourth = round(fourth, word())
      }
      hash =
        rotated(first, by: 1) &+ rotated(second, by: 7) &+ rotated(third, by: 12) &+ rotated(fourth, by: 18)
      for lane in [first, second, third, fourth] { hash = (hash ^ round(0, lane)) &* primes.0 &+ primes.3 }
    }
    hash &+= UInt64(bytes.count)
    while index + 8 <= bytes.count {
      hash = rotated(hash ^ round(0, word()), by: 27) &* primes.0 &+ primes.3
    }
    if index + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      hash = rotated(hash ^ UInt64(half) &* primes.0, by: 23) &* primes.1 &+ primes.2
      index += 4
    }
    for byte in bytes[index...] { hash = rotated(hash ^ UInt64(byte) &* primes.4, by: 11) &* primes.0 }
    hash = (hash ^ hash >> 33) &* primes.1
    hash = (hash ^ hash >> 29) &* primes.2
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}
