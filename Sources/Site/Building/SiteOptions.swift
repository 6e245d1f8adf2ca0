import Portal

/// Where a site is read from, and what it is read for.
public struct SiteOptions: Sendable {
  public var content: ContentFolder
  public var templates: ContentFolder
  /// The day that decides what is shown.
  public var today: Day
  /// Replaces the base URL of site.yml.
  public var baseURL: BaseURL?
  public var includesDrafts = false

  public init(content: ContentFolder, templates: ContentFolder, today: Day) {
    self.content = content
    self.templates = templates
    self.today = today
  }
}
