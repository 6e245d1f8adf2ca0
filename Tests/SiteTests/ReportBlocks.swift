/// A text report in its parts, one for each problem.
struct ReportBlocks {
  let blocks: [String]

  init(_ report: String) {
    var blocks: [String] = []
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      if Self.startsBlock(line) || blocks.isEmpty {
        blocks.append(String(line))
      } else if !line.isEmpty {
        blocks[blocks.count - 1] += "\n" + line
      }
    }
    self.blocks = blocks.filter { !$0.isEmpty }
  }

  /// The report without the problems of this code.
  func without(_ code: String) -> String {
    blocks.filter { !$0.contains("[\(code)]") }.joined(separator: "\n")
  }

  /// The codes in the order of the report.
  var codes: [String] {
    blocks.compactMap { block in
      let headline = block.prefix { $0 != "\n" }
      return headline.lastIndex(of: "[").map { String(headline[$0...].dropFirst().dropLast()) }
    }
  }

  private static func startsBlock(_ line: Substring) -> Bool {
    line.hasSuffix("]") && (line.contains(": error: ") || line.contains(": warning: "))
  }
}
