import Foundation

/// Distinct words with numbers, from 0 in the order of their first appearance. A word of two languages is two words.
struct Lexicon: Sendable {
  /// All words, one after another; word `i` is `bytes[starts[i]..<starts[i + 1]]`.
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  /// Which language each word belongs to, as its user numbers them.
  private(set) var languages: [UInt8] = []
  /// Words by hash: the hash in the upper half, the number from 1 in the lower; 0 is free. A power of two, at most half
  /// full.
  private var slots = [UInt64](repeating: 0, count: 1024)

  var count: Int { languages.count }

  /// The number of `word`, which is new where it has none.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, language: UInt8) -> Int {
    let hash = Self.hash(word, language)
    let (known, slot) = find(word, language, hash)
    return known ?? add(word, language, hash, at: slot)
  }

  /// The number of `word`, or nil where it is unknown.
  func find(_ word: UnsafeBufferPointer<UInt8>, language: UInt8) -> Int? {
    find(word, language, Self.hash(word, language)).number
  }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }
}

extension Lexicon {
  /// The number of `word`, if it has one, and the slot where it is or would be.
  @inline(__always)
  private func find(
    _ word: UnsafeBufferPointer<UInt8>, _ language: UInt8, _ hash: UInt32
  ) -> (number: Int?, slot: Int) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash) {
        let candidate = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if holds(word, at: candidate), languages[candidate] == language { return (candidate, slot) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    guard let base = word.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { known in
      known.baseAddress.map { memcmp($0 + start, base, word.count) == 0 } ?? false
    }
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ language: UInt8, _ hash: UInt32, at slot: Int
  ) -> Int {
    let number = count
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    languages.append(language)
    slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    let size = old.count * 4
    slots = [UInt64](repeating: 0, count: size)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }

  /// Eight bytes at a time; the high bits, which are mixed best, are what counts.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ language: UInt8) -> UInt32 {
    guard let base = UnsafeRawPointer(word.baseAddress), !word.isEmpty else { return UInt32(language) }
    let count = word.count
    var hash = UInt64(count) << 8 | UInt64(language)
    func mix(_ bytes: UInt64) {
      hash = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    if count >= 8 {
      for start in stride(from: 0, to: count - 8, by: 8) {
        mix(base.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
      mix(base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let first = base.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      mix(UInt64(first) << 32 | UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
    } else {
      mix(UInt64(word[0]) << 16 | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1]))
    }
    return UInt32(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }
}
