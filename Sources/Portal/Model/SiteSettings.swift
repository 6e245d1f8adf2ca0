import Diagnostics

/// What `content/site.yml` says.
public struct SiteSettings: Sendable {
  public let title: LocalizedText
  public let summary: LocalizedText?
  /// The languages of the site; the first is the one that documents are written in. Never empty.
  public let languages: [Language]
  /// Ends with a slash: `https://intranet.example.se/mentor/`.
  public var baseURL: String
  public let timeZone: String
  public let contactName: LocalizedText?
  public let contactEmail: String?
  public let reviewInterval: Period
  /// The first part of the addresses of each section.
  let sections: SectionWords
  /// Whether search engines may list the site.
  public let allowsIndexing: Bool
  /// How long before a permission expires the team is told.
  public let permissionNotice: Period

  public var primaryLanguage: Language { languages.first ?? .english }
}

/// The parts of the site that have an address of their own.
public enum Section: String, Sendable, CaseIterable {
  case guides, profiles, stories, programs, topics, search
}

extension SiteSettings {
  /// The address part of `section` in `language`, from site.yml or by convention.
  public func slug(of section: Section, in language: Language) -> Slug {
    sections.slug(of: section, in: language) ?? section.conventionalSlug(in: language)
  }
}

extension SiteSettings {
  /// A diagnostic about the word for a section in addresses; nil where site.yml does not say it.
  public func diagnostic(
    _ code: DiagnosticCode, about section: Section, in language: Language, _ arguments: [String: String]
  ) -> Diagnostic? {
    sections.diagnostic(code, about: section, in: language, arguments)
  }
}

extension Section {
  /// What the section is called where site.yml does not say. Other languages than Swedish use English words.
  func conventionalSlug(in language: Language) -> Slug {
    Slug(known: language == .swedish ? swedishWord : englishWord)
  }

  private var swedishWord: String {
    switch self {
    case .guides: "guider"
    case .profiles: "mentorer"
    case .stories: "berattelser"
    case .programs: "program"
    case .topics: "amnen"
    case .search: "sok"
    }
  }

  private var englishWord: String {
    switch self {
    case .guides: "guides"
    case .profiles: "mentors"
    case .stories: "stories"
    case .programs: "programs"
    case .topics: "topics"
    case .search: "search"
    }
  }
}

extension SiteSettings {
  /// The path of the base URL, with slashes at both ends: `/mentor/`.
  public var basePath: String {
    guard let scheme = baseURL.range(of: "://") else { return "/" }
    let rest = baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}

extension SiteSettings {
  /// The host of the base URL, without its port: `intranet.example.se`.
  public var host: String {
    guard let scheme = baseURL.range(of: "://") else { return "localhost" }
    let authority = baseURL[scheme.upperBound...].prefix { $0 != "/" }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    return host.isEmpty ? "localhost" : host.lowercased()
  }
}
