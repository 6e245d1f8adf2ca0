/// SARIF 2.1.0. Source: OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”; the
/// numbers name its sections.
extension Report {
  var sarif: String {
    let rules = Set(diagnostics.map(\.code)).sorted { $0.name < $1.name }
    let driver: ReportJSON = .object([
      ("name", .string("Tandem")), ("rules", .array(rules.map(rule))),
    ])
    let run: ReportJSON = .object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(results(rules))),
    ])
    return ReportJSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).document
  }

  private func results(_ rules: [DiagnosticCode]) -> [ReportJSON] {
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    return zip(diagnostics, stableFingerprints).map { problem, fingerprint in
      result(problem, rule: indices[problem.code] ?? -1, fingerprint)
    }
  }

  /// §3.49.
  private func rule(_ code: DiagnosticCode) -> ReportJSON {
    let wording = code.wording(in: language)
    return .object([
      ("id", .string(code.name)),
      ("shortDescription", Self.text(wording.generalMessage)),
      ("fullDescription", Self.text(wording.explanation)),
      ("help", Self.text(wording.generalHint)),
      ("defaultConfiguration", .object([("level", .string(code.severity.rawValue))])),
    ])
  }

  /// §3.27.
  private func result(_ problem: Diagnostic, rule: Int, _ fingerprint: Fingerprint) -> ReportJSON {
    var place: [(key: String, value: ReportJSON)] = [
      ("artifactLocation", .object([("uri", .string(Self.uri(problem.file)))]))
    ]
    if let region = Self.region(problem) { place.append(("region", region)) }
    let message = [problem.message(in: language), problem.hint(in: language)].filter { !$0.isEmpty }
    let locations: [ReportJSON] =
      problem.file.isEmpty ? [] : [.object([("physicalLocation", .object(place))])]
    return .object([
      ("ruleId", .string(problem.code.name)),
      ("ruleIndex", .integer(rule)),
      ("level", .string(problem.severity.rawValue)),
      ("message", Self.text(message.joined(separator: "\n"))),
      ("locations", .array(locations)),
      ("partialFingerprints", .object([("tandem/v1", .string(fingerprint.hexadecimal))])),
    ])
  }

  /// §3.30. SARIF counts code points where Tandem counts characters, so the columns are counted anew.
  private static func region(_ problem: Diagnostic) -> ReportJSON? {
    guard let position = problem.position else { return nil }
    let start = codePoints(before: position.column, in: problem.excerpt)
    let end = codePoints(before: position.column + problem.length, in: problem.excerpt)
    return .object([
      ("startLine", .integer(position.line)),
      ("startColumn", .integer(start + 1)),
      ("endColumn", .integer(max(end, start) + 1)),
    ])
  }

  private static func codePoints(before column: Int, in line: String?) -> Int {
    let characters = max(column - 1, 0)
    guard let line else { return characters }
    let shown = line.prefix(characters)
    // What lies past the excerpt's end counts one each.
    return shown.unicodeScalars.count + characters - shown.count
  }

  private static func text(_ text: String) -> ReportJSON {
    .object([("text", .string(text))])
  }

  /// §3.4.3: a relative reference, or a file URI for an absolute path. Source: RFC 3986, §2.3 and §3.3.
  private static func uri(_ path: String) -> String {
    let plain = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let encoded = path.utf8.map { byte in
      if plain.contains(byte) { return String(Unicode.Scalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + encoded.joined()
  }
}
