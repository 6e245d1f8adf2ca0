/// Lines of an iCalendar file (RFC 5545): escaped, folded at 75 bytes, ended with CR and LF.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A line whose value is not text, such as a time.
  mutating func add(_ name: String, raw value: String) { fold("\(name):\(value)") }

  /// A line whose value is text: backslashes, commas, semicolons and line breaks are escaped.
  mutating func add(_ name: String, text value: String) {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\t": escaped += " "
      case "\u{0}"..<"\u{20}", "\u{7F}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    fold("\(name):\(escaped)")
  }

  /// Long lines go on after a line break and a space, never inside a character.
  private mutating func fold(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let character = UTF8.encode(scalar).map(Array.init) ?? []
      if width + character.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += character
      width += character.count
    }
    bytes += [0x0D, 0x0A]
  }
}
