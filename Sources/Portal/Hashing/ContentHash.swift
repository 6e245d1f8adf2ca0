/// A 64-bit FNV-1a hash of some bytes, for names that change with their contents. Not a defence against forgers.
///
/// Source: Fowler, Noll, Vo and Eastlake, “The FNV Non-Cryptographic Hash Algorithm”, IETF draft.
public struct ContentHash: Sendable, Hashable {
  public let value: UInt64

  public static func of(_ bytes: [UInt8]) -> ContentHash {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return ContentHash(value: hash)
  }

  /// Sixteen hexadecimal digits.
  public var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
