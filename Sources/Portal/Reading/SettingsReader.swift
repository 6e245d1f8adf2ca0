import Diagnostics

/// What `site.yml` and `topics.yml` say, and what is wrong with them.
public struct ContentSettings: Sendable {
  /// Stands in with a guess where site.yml cannot be read, so that the other files are still checked.
  public var settings: SiteSettings
  public let topics: [Topic]
  /// Whether topics.yml could be read, so that a topic that is not in it is an unknown one.
  let areTopicsKnown: Bool
  public let diagnostics: [Diagnostic]
}

extension ContentFolder {
  /// Reads the two files that the others are read by.
  public func readSettings() -> ContentSettings {
    var diagnostics: [Diagnostic] = []
    var settings: SiteSettings?
    switch readRequired("site.yml") {
    case .success(let source):
      let decoded = SettingsDecoder.decode(source)
      settings = decoded.settings
      diagnostics += decoded.diagnostics
    case .failure(let fault): diagnostics.append(fault.diagnostic)
    }
    let known = settings ?? .standIn
    var topics: [Topic]?
    switch readRequired("topics.yml") {
    case .success(let source):
      let decoded = TopicsDecoder.decode(source, languages: known.languages)
      topics = decoded.topics
      diagnostics += decoded.diagnostics
    case .failure(let fault): diagnostics.append(fault.diagnostic)
    }
    return ContentSettings(
      settings: known, topics: topics ?? [], areTopicsKnown: topics != nil, diagnostics: diagnostics)
  }

  private func readRequired(_ name: String) -> Result<SourceText, TextFault> {
    let result = read(name)
    if case .failure(let fault) = result, fault.diagnostic.code == .unreadableFile, isMissing(name) {
      return .failure(TextFault(Diagnostic(.missingFile, file: "\(label)/\(name)")))
    }
    return result
  }
}

extension SiteSettings {
  /// Used to go on checking when site.yml is broken; a site is never written with it.
  static let standIn = SiteSettings(
    title: LocalizedText([:], fallback: ""), summary: nil, languages: [.swedish, .english],
    baseURL: "https://example.invalid/", timeZone: "Europe/Stockholm", contactName: nil, contactEmail: nil,
    reviewInterval: Period(12, .month), sections: .none, allowsIndexing: false,
    permissionNotice: Period(30, .day))
}
