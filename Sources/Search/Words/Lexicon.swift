/// Distinct words with numbers, from 0 in the order of their first appearance. A word of two languages is two words.
struct Lexicon: Sendable {
  /// All words, one after another; word `i` is `bytes[starts[i]..<starts[i + 1]]`.
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  /// Which language each word belongs to, as its user numbers them.
  private(set) var languages: [UInt8] = []
  private var hashes: [UInt32] = []
  /// Word numbers from 1 by hash; 0 is free. A power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { languages.count }

  /// The number of `word`, which is new where it has none.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, language: UInt8) -> Int {
    let hash = Self.hash(word, language)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if hashes[candidate] == hash, languages[candidate] == language, holds(word, at: candidate) {
        return candidate
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(word, language, hash, at: slot)
  }

  /// The number of `word`, or nil where it is unknown.
  func find(_ word: UnsafeBufferPointer<UInt8>, language: UInt8) -> Int? {
    let hash = Self.hash(word, language)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if hashes[candidate] == hash, languages[candidate] == language, holds(word, at: candidate) {
        return candidate
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }
}

extension Lexicon {
  private func holds(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { known in
      for index in word.indices where known[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ language: UInt8, _ hash: UInt32, at slot: Int
  ) -> Int {
    let number = count
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    languages.append(language)
    hashes.append(hash)
    slots[slot] = UInt32(number + 1)
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = slots.count * 4
    slots = [UInt32](repeating: 0, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a, its high bits folded into the low ones by which slots are chosen.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ language: UInt8) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5 ^ UInt32(language)
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }
}
