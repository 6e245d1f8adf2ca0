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
  /// the symbol of each single byte.
  private let pairStarts: [UInt16]
  private let order: [Candidate]
  private let singles: [Candidate?]

  private struct Candidate {
    let symbol: Symbol
    let mask: UInt64
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
    var singles = [Candidate?](repeating: nil, count: 256)
    var pairs: [Int: [Candidate]] = [:]
    for (code, symbol) in symbols.enumerated() {
      let mask = symbol.length == 8 ? UInt64.max : (1 << UInt64(symbol.length * 8)) - 1
      let candidate = Candidate(symbol: symbol, mask: mask, code: UInt8(code))
      if symbol.length == 1 {
        singles[Int(symbol.bits)] = candidate
      } else {
        pairs[Int(symbol.bits & 0xFFFF), default: []].append(candidate)
      }
    }
    var starts: [UInt16] = [0]
    var order: [Candidate] = []
    for pair in 0..<0x10000 {
      if let longer = pairs[pair] {
        order += longer.sorted { ($1.symbol.length, $0.code) < ($0.symbol.length, $1.code) }
      }
      starts.append(UInt16(order.count))
    }
    (self.order, pairStarts, self.singles) = (order, starts, singles)
  }

  /// The longest symbol at `index`; nil where none begins there.
  @inline(__always)
  func longest(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let word = Self.word(at: index, in: text)
    let pair = Int(word & 0xFFFF)
    let left = text.count - index
    for place in Int(pairStarts[pair])..<Int(pairStarts[pair + 1]) {
      let candidate = order[place]
      if (word ^ candidate.symbol.bits) & candidate.mask == 0, candidate.symbol.length <= left {
        return Int(candidate.code)
      }
    }
    return singles[pair & 0xFF].map { Int($0.code) }
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
    var codes: [UInt8] = []
    codes.reserveCapacity(text.count / 2 + 16)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        if let code = longest(at: index, in: text) {
          codes.append(UInt8(code))
          index += symbols[code].length
        } else {
          codes.append(Self.escape)
          codes.append(text[index])
          index += 1
        }
      }
    }
    return codes
  }

  /// Each symbol's length and bytes, after their number.
  var bytes: [UInt8] {
    [UInt8(symbols.count)] + symbols.flatMap { [UInt8($0.length)] + $0.bytes }
  }
}
