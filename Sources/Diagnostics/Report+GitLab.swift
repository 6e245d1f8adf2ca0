extension Report {
  /// GitLab's Code Quality report. Source: GitLab Docs, “Code Quality report format”.
  var gitlab: String {
    let fingerprints = stableFingerprints
    return ReportJSON.array(zip(diagnostics, fingerprints).map(gitlab)).document
  }

  private func gitlab(_ problem: Diagnostic, _ fingerprint: Fingerprint) -> ReportJSON {
    .object([
      ("description", .string(problem.message(in: language))),
      ("check_name", .string(problem.code.name)),
      ("fingerprint", .string(fingerprint.hexadecimal)),
      ("severity", .string(problem.severity == .error ? "major" : "minor")),
      (
        "location",
        .object([
          ("path", .string(problem.file)),
          ("lines", .object([("begin", .integer(problem.position?.line ?? 1))])),
        ])
      ),
    ])
  }

  /// For each problem a name that stays when lines move or the reader's language changes: the fingerprint of
  /// its code, its file and its English message; of several that agree in these, also which of them it is.
  var stableFingerprints: [Fingerprint] {
    var seen: [[UInt8]: Int] = [:]
    return diagnostics.map { problem in
      let parts = [problem.code.name, problem.file, problem.message(in: .english)]
      var bytes = Array(parts.map { Array($0.utf8) }.joined(separator: [0]))
      let earlier = seen[bytes, default: 0]
      seen[bytes] = earlier + 1
      if earlier > 0 { bytes += [0] + Array(String(earlier).utf8) }
      return Fingerprint(of: bytes)
    }
  }
}
