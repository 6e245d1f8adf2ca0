/// Every code with what is wrong, by what it is about, for `tandem explain` without a code; in lines of at most 80
/// characters.
public func listCodes(language: WordingLanguage) -> String {
  DiagnosticArea.allCases.map { area in
    let width = area.codes.map(\.name.count).max() ?? 0
    let lines = area.codes.map { code in
      let gap = String(repeating: " ", count: width - code.name.count)
      return Paragraph.indented(
        code.wording(in: language).generalMessage, after: "  \(code.name)\(gap)  ")
    }
    return area.title(in: language) + ":\n" + lines.joined()
  }.joined(separator: "\n")
}
