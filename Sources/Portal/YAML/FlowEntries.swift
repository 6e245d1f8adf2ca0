/// The entries of a mapping in braces, `{mentor: asa, mentee: bo}`, found where a YAML reader has met two alike.
struct FlowEntries {
  /// An entry as it stands in the text, with the comma after it.
  struct Entry {
    let mark: YAMLMark
    let range: Range<Int>
  }

  private let text: [Unicode.Scalar]
  private var index = 0
  private var mark: YAMLMark

  /// Those entries after the one at `first` that have this key. Nil where no brace closes the mapping: then it is not
  /// one in braces.
  static func named(_ key: String, after first: YAMLMark, in text: [Unicode.Scalar]) -> [Entry]? {
    var entries = FlowEntries(text: text)
    while entries.mark < first {
      guard entries.step() else { return nil }
    }
    guard entries.mark == first else { return nil }
    let names = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.unicodeScalars) }
    return entries.named(names)
  }

  private init(text: [Unicode.Scalar]) {
    self.text = text
    mark = YAMLMark(line: 1, column: 1)
  }
}

extension FlowEntries {
  private var here: Unicode.Scalar? { index < text.count ? text[index] : nil }

  /// False at the end.
  private mutating func step() -> Bool {
    guard let here else { return false }
    mark =
      here == "\n"
      ? YAMLMark(line: mark.line + 1, column: 1) : YAMLMark(line: mark.line, column: mark.column + 1)
    index += 1
    return true
  }

  private mutating func named(_ names: [[Unicode.Scalar]]) -> [Entry]? {
    var found: [Entry] = []
    var isFirst = true
    while true {
      while let here, here.properties.isWhitespace { _ = step() }
      let (start, startMark) = (index, mark)
      guard let end = endOfEntry() else { return nil }
      if !isFirst, names.contains(where: { isKey($0, at: start) }) {
        found.append(Entry(mark: startMark, range: start..<index))
      }
      isFirst = false
      if end == "}" { return found }
    }
  }

  private func isKey(_ name: [Unicode.Scalar], at start: Int) -> Bool {
    guard text[start...].starts(with: name) else { return false }
    return text[(start + name.count)...].first { $0 != " " } == ":"
  }

  /// Goes behind the comma that ends the entry, or to the brace that ends the mapping, and gives which it is.
  private mutating func endOfEntry() -> Unicode.Scalar? {
    var depth = 0
    var before: Unicode.Scalar = " "
    while let sign = here {
      switch sign {
      case "\"" where Self.opens(before), "'" where Self.opens(before):
        guard skipQuoted(sign) else { return nil }
      case "#" where before.properties.isWhitespace:
        while let here, here != "\n" { _ = step() }
        continue
      case "{", "[": depth += 1
      case "}" where depth == 0: return sign
      case "]" where depth == 0: return nil
      case "}", "]": depth -= 1
      case "," where depth == 0:
        _ = step()
        return sign
      default: break
      }
      before = sign
      _ = step()
    }
    return nil
  }

  /// Whether a quotation mark after this sign begins a text, and is not an apostrophe in one.
  private static func opens(_ before: Unicode.Scalar) -> Bool {
    before.properties.isWhitespace || "{[,:".unicodeScalars.contains(before)
  }

  /// From the opening quotation mark to the closing one; false where none closes.
  private mutating func skipQuoted(_ quote: Unicode.Scalar) -> Bool {
    while step(), let sign = here {
      if sign == "\\", quote == "\"" {
        _ = step()
      } else if sign == quote {
        // An apostrophe in single quotation marks is written twice.
        guard quote == "'", index + 1 < text.count, text[index + 1] == "'" else { return true }
        _ = step()
      }
    }
    return false
  }
}
