/// A compression that browsers undo in a few lines: the strings that are most frequent in a site's texts become one byte
/// each. Every text can be read by itself, and a server need not compress anything.
///
/// Source: Boncz, Neumann and Leis, “FSST: Fast Random Access String Compression”, VLDB 2020.
struct SymbolTable: Sendable {
  /// At most 255 strings of one to eight bytes; the code of each is its index.
  let symbols: [Symbol]
  /// Before a byte that no symbol begins with.
  static let escape: UInt8 = 255
  /// The symbols that begin with each two bytes, the longest first: `order[pairStarts[pair]..<pairStarts[pair + 1]]`; and
  /// the code of each single byte, `escape` where it has none.
  private let pairStarts: [UInt16]
  private let order: [Candidate]
  private let singles: [UInt8]

  private struct Candidate {
    let bits: UInt64
    let mask: UInt64
    let length: Int
    let code: UInt8
  }

  /// One string: its bytes in a number, the first in the lowest bits.
  struct Symbol: Sendable, Hashable {
    let bits: UInt64
    let length: Int

    var bytes: [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) } }

    /// Both, one after the other; nil where that is too long.
    func followed(by next: Symbol) -> Symbol? {
      guard length + next.length <= 8 else { return nil }
      return Symbol(bits: bits | next.bits << UInt64(length * 8), length: length + next.length)
    }
  }

  init(_ symbols: [Symbol]) {
    self.symbols = symbols
    var singles = [UInt8](repeating: Self.escape, count: 256)
    var pairs: [Int: [Candidate]] = [:]
    for (code, symbol) in symbols.enumerated() {
      if symbol.length == 1 {
        singles[Int(symbol.bits)] = UInt8(code)
      } else {
        let mask = UInt64.max >> UInt64(64 - symbol.length * 8)
        pairs[Int(symbol.bits & 0xFFFF), default: []].append(
          Candidate(bits: symbol.bits, mask: mask, length: symbol.length, code: UInt8(code)))
      }
    }
    var starts: [UInt16] = [0]
    var order: [Candidate] = []
    for pair in 0..<0x10000 {
      if let longer = pairs[pair] {
        order += longer.sorted { ($1.length, $0.code) < ($0.length, $1.code) }
      }
      starts.append(UInt16(order.count))
    }
    (self.order, pairStarts, self.singles) = (order, starts, singles)
  }

  /// The code of the longest symbol at `index`, and its length; `escape` and 1 where none begins there.
  @inline(__always)
  func longest(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (code: UInt8, length: Int) {
    let word = Self.word(at: index, in: text)
    let pair = Int(word & 0xFFFF)
    let left = text.count - index
    for place in Int(pairStarts[pair])..<Int(pairStarts[pair + 1]) {
      let candidate = order[place]
      if (word ^ candidate.bits) & candidate.mask == 0, candidate.length <= left {
        return (candidate.code, candidate.length)
      }
    }
    return (singles[pair & 0xFF], 1)
  }

  /// The next eight bytes, zeros beyond the end.
  @inline(__always)
  private static func word(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if index + 8 <= text.count, let base = UnsafeRawPointer(text.baseAddress) {
      return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var word: UInt64 = 0
    for (place, byte) in text[index...].enumerated() { word |= UInt64(byte) << UInt64(place * 8) }
    return word
  }

  /// `text`, compressed.
  func encoded(_ text: [UInt8]) -> [UInt8] {
    // At worst every byte is escaped.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count * 2) { codes in
      text.withUnsafeBufferPointer { text in
        var (index, count) = (0, 0)
        while index < text.count {
          let (code, length) = longest(at: index, in: text)
          codes[count] = code
          count += 1
          if code == Self.escape {
            codes[count] = text[index]
            count += 1
          }
          index += length
        }
        return Array(codes[..<count])
      }
    }
  }

  /// Each symbol's length and bytes, after their number.
  var bytes: [UInt8] {
    [UInt8(symbols.count)] + symbols.flatMap { [UInt8($0.length)] + $0.bytes }
  }
}
