import Testing

@testable import Search

@Suite("The compression of texts")
struct SymbolTableTests {
  static let prose = (0..<200).map {
    "Mentorn och adepten möts en gång i månaden, samtal \($0), och skriver ned det de lärt sig."
  }

  private func decoded(_ codes: [UInt8], _ table: SymbolTable) -> [UInt8] {
    var (text, rest) = ([UInt8](), codes[...])
    while let code = rest.popFirst() {
      text += code == SymbolTable.escape ? [rest.popFirst() ?? 0] : table.symbols[Int(code)].bytes
    }
    return text
  }

  @Test(
    "gives every text back, those that it was not trained on too",
    arguments: ["", "a", "åäö", "🙂", "\u{0}\u{1}zzz", "Mentorn"])
  func roundTrip(_ text: String) {
    let table = SymbolTable(training: Self.prose.map { Array($0.utf8) })
    #expect(decoded(table.encoded(Array(text.utf8)), table) == Array(text.utf8))
  }

  @Test("gives back every byte there is")
  func everyByte() {
    let bytes = (0..<1024).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for table in [SymbolTable(training: [bytes]), SymbolTable([])] {
      #expect(decoded(table.encoded(bytes), table) == bytes)
    }
  }

  @Test("halves prose")
  func size() {
    let texts = Self.prose.map { Array($0.utf8) }
    let table = SymbolTable(training: texts)
    #expect(table.symbols.count <= 255)
    #expect(table.encoded(texts.flatMap { $0 }).count * 2 < texts.reduce(0) { $0 + $1.count })
  }
}
