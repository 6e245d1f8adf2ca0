import Diagnostics
import Markdown
import Portal
import Templates

/// A site with what it was read from, so that reading it again costs what has changed.
///
/// Three kinds of change are told apart. New texts of documents take the old texts' places. New templates are
/// compiled, and the portal stays. Whatever else may have changed is resolved and routed anew, from the files in memory
/// and those that have changed.
public struct LiveSite: Sendable {
  public let site: Site
  /// Whether the last change brought new texts and nothing else, so that no other page can have changed.
  public let hasOnlyNewTexts: Bool
  private let options: SiteOptions
  private let settings: ContentSettings
  private let texts: [Language: InterfaceTexts]
  private let textProblems: [Diagnostic]
  private let reading: PortalReading

  /// Reads the folders of `options`; what is wrong with them is in the site's diagnostics.
  public init(reading options: SiteOptions) async {
    await self.init(reading: options, after: nil, changed: [])
  }

  /// The site after these files have changed, appeared or gone.
  public func updated(after changes: SourceChanges) async -> LiveSite {
    if changes.areOnlyTemplates { return await withNewTemplates() }
    if changes.areOnlyDocuments, let reading = reading.rereadingTexts(of: changes.content) {
      return LiveSite(self, showing: reading)
    }
    return await LiveSite(
      reading: options, after: changes.isUnknown ? nil : reading, changed: changes.content)
  }
}

extension LiveSite {
  private init(reading options: SiteOptions, after earlier: PortalReading?, changed: Set<String>) async {
    var settings = options.content.readSettings()
    if let baseURL = options.baseURL {
      settings.settings.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    }
    let languages = settings.settings.languages
    let folder = await TemplateFolder(folder: options.templates)
    let (texts, textProblems) = InterfaceTextsReader(folder: options.templates).read(
      languages: languages, required: InterfaceKeys.required)
    let reader = PortalReader(
      folder: options.content, content: settings, options: ReadingOptions(options, texts: texts))
    async let rendererReady = PageRenderer(folder: folder, texts: texts, settings: settings.settings)
    let reading = await reader.read(after: earlier, changed: changed)
    let (portal, renderer) = (reading.portal, await rendererReady)
    let (routes, index) = (Routes(portal, texts: texts), PortalIndex(portal))
    let sites = await languages.concurrentMap { language in
      LanguageSite(language: language, portal: portal, texts: texts, routes: routes, index: index)
    }
    let plan = SitePlan(sites: sites)
    self.options = options
    self.settings = settings
    self.texts = texts
    self.textProblems = textProblems
    self.reading = reading
    hasOnlyNewTexts = false
    site = Site(
      portal: portal, sites: sites, plan: plan, renderer: renderer, assets: folder.assets,
      content: options.content,
      diagnostics: settings.diagnostics + textProblems + reading.diagnostics + plan.problems
        + renderer.problems)
  }

  private init(_ live: LiveSite, site: Site, reading: PortalReading, hasOnlyNewTexts: Bool) {
    self.site = site
    self.hasOnlyNewTexts = hasOnlyNewTexts
    self.reading = reading
    options = live.options
    settings = live.settings
    texts = live.texts
    textProblems = live.textProblems
  }

  /// The same with new texts in it.
  private init(_ live: LiveSite, showing reading: PortalReading) {
    let (old, portal) = (live.site, reading.portal)
    let site = Site(
      portal: portal, sites: old.sites.map { LanguageSite($0, portal: portal) }, plan: old.plan,
      renderer: old.renderer, assets: old.assets, content: old.content,
      diagnostics: live.settings.diagnostics + live.textProblems + reading.diagnostics + old.plan.problems
        + old.renderer.problems)
    self.init(live, site: site, reading: reading, hasOnlyNewTexts: true)
  }

  private func withNewTemplates() async -> LiveSite {
    let folder = await TemplateFolder(folder: options.templates)
    let renderer = PageRenderer(folder: folder, texts: texts, settings: settings.settings)
    let site = Site(
      portal: site.portal, sites: site.sites, plan: site.plan, renderer: renderer, assets: folder.assets,
      content: site.content,
      diagnostics: settings.diagnostics + textProblems + reading.diagnostics + site.plan.problems
        + renderer.problems)
    return LiveSite(self, site: site, reading: reading, hasOnlyNewTexts: false)
  }
}

extension ReadingOptions {
  fileprivate init(_ options: SiteOptions, texts: [Language: InterfaceTexts]) {
    self.init(
      today: options.today, includesDrafts: options.includesDrafts,
      markdown: texts.mapValues { MarkdownOptions(texts: $0) },
      formerParticipant: texts.mapValues { $0.text("former_participant") })
  }
}
