extension SymbolTable {
  /// The table that fits `texts`, found on a sample of them: symbols grow by joining those that often follow each other.
  init(training texts: [[UInt8]]) {
    let sample = Self.sample(of: texts)
    var table = SymbolTable([])
    for _ in 0..<5 { table = table.improved(on: sample) }
    self = table
  }

  private static let sampleSize = 48 << 10
  private static let pieceSize = 512

  /// Pieces from all over the texts.
  private static func sample(of texts: [[UInt8]]) -> [[UInt8]] {
    let total = texts.reduce(0) { $0 + $1.count }
    let stride = max(pieceSize, total / (sampleSize / pieceSize))
    var pieces: [[UInt8]] = []
    var next = 0
    var passed = 0
    for text in texts {
      while next < passed + text.count {
        let start = next - passed
        pieces.append(Array(text[start..<min(start + pieceSize, text.count)]))
        next += stride
      }
      passed += text.count
    }
    return pieces
  }

  /// A table of the symbols, and pairs of symbols, that would save most on `sample`.
  private func improved(on sample: [[UInt8]]) -> SymbolTable {
    var gains: [Symbol: Int] = [:]
    for text in sample {
      text.withUnsafeBufferPointer { text in
        var before: Symbol?
        var index = 0
        while index < text.count {
          let single = Symbol(bits: UInt64(text[index]), length: 1)
          let (code, _) = longest(at: index, in: text)
          let symbol = code == Self.escape ? single : symbols[Int(code)]
          gains[symbol, default: 0] += symbol.length
          if symbol.length > 1 { gains[single, default: 0] += 1 }
          if let joined = before?.followed(by: symbol) { gains[joined, default: 0] += joined.length }
          before = symbol
          index += symbol.length
        }
      }
    }
    let best = gains.sorted {
      ($1.value, $0.key.bits, $0.key.length) < ($0.value, $1.key.bits, $1.key.length)
    }
    return SymbolTable(best.prefix(255).map(\.key))
  }
}
