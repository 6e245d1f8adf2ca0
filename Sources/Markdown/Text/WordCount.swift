/// Counts words: runs of anything but spaces and control characters.
enum WordCount {
  /// How many words begin in `text`, eight bytes at a time.
  static func words(in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    var count = 0
    var index = 0
    // The lowest byte's high bit: whether the byte before was part of a word.
    var before: UInt64 = 0
    while index + 8 <= text.count {
      let bytes = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let inWords = marks(bytes)
      count += (inWords & ~(inWords << 8 | before)).nonzeroBitCount
      before = inWords >> 56
      index += 8
    }
    var isInWord = before != 0
    while index < text.count {
      if text[index] > 0x20, !isInWord { count += 1 }
      isInWord = text[index] > 0x20
      index += 1
    }
    return count
  }

  /// The high bit of every byte that is above 0x20.
  private static func marks(_ bytes: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    return (((bytes & ~high) + 0x5F5F_5F5F_5F5F_5F5F) | bytes) & high
  }
}
