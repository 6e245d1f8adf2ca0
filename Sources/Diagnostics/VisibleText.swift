/// Text made safe for a terminal: what would steer it, turn its direction or vanish is shown instead.
enum VisibleText {
  /// How many columns a tab fills at most.
  static let tabWidth = 4

  /// One character as it is shown, and how many columns it takes.
  struct Cell: Equatable {
    let text: String
    let width: Int
  }

  /// A whole message: one line, every control character visible.
  static func line(_ text: String) -> String {
    // Nearly all messages are as plain as this.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return text.reduce(into: "") { $0 += cell($1).text }
  }

  /// A character at a column (from 0), which says how far a tab reaches.
  static func cell(_ character: Character, at column: Int = 0) -> Cell {
    if character == "\t" {
      let width = tabWidth - column % tabWidth
      return Cell(text: String(repeating: " ", count: width), width: width)
    }
    let scalars = character.unicodeScalars
    guard scalars.contains(where: isUnsafe) else {
      return Cell(text: String(character), width: width(of: character))
    }
    let text = scalars.map { isUnsafe($0) ? substitute($0) : String($0) }.joined()
    return Cell(text: text, width: text.count)
  }
}

extension VisibleText {
  /// Controls, line separators, and format characters that are not part of how a word is spelt or an emoji is
  /// built.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    // Joiners, soft hyphens and the tags of flag emoji are harmless where they belong.
    case .format:
      return !(scalar.value == 0x200C || scalar.value == 0x200D || (0xE0020...0xE007F).contains(scalar.value))
    default: return false
    }
  }

  /// The control picture of an ASCII control character (`␛`), or the code point of any other: `<U+202E>`.
  private static func substitute(_ scalar: Unicode.Scalar) -> String {
    if scalar.value == 0x7F { return "\u{2421}" }
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }

  /// Columns in a terminal: two for East Asian wide characters and emoji, none for a mark without a letter.
  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 && character.utf8.count <= 2 { return 1 }
    if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    if wide.contains(where: { $0.contains(first.value) }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// The blocks of wide and fullwidth characters. Source: Unicode 16, EastAsianWidth.txt, W and F, by block.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x17000...0x18DFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
