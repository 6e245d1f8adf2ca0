import Diagnostics
import Markdown
import Portal
import Templates

/// A site with what it was read from, so that reading it again costs what has changed.
///
/// Three kinds of change are told apart. A document that says something else takes its old place, as long as nothing is
/// made of the other documents otherwise because of it; that is `PortalReading.rereading`. New templates are compiled,
/// and the portal stays. Whatever else may have changed is resolved and routed anew, from the files in memory and those
/// that have changed.
///
/// A list or a table is made when a page first asks for it (`Lazy`), and kept until one of the documents that it is made
/// from has new fields.
public struct LiveSite: Sendable {
  public let site: Site
  /// Whether the last change brought new texts and nothing else, so that no other page can have changed.
  public let hasOnlyNewTexts: Bool
  private let ground: SiteGround
  private let reading: PortalReading
  private let routes: Routes
  private let index: PortalIndex

  /// Reads the folders of `options`; what is wrong with them is in the site's diagnostics.
  public init(reading options: SiteOptions) async {
    await self.init(reading: options, after: nil, changed: [])
  }

  /// The site after these files have changed, appeared or gone.
  public func updated(after changes: SourceChanges) async -> LiveSite {
    if changes.areOnlyTemplates {
      return LiveSite(self, folder: await TemplateFolder(folder: ground.options.templates))
    }
    if changes.areOnlyDocuments, let reading = reading.rereading(changes.content) {
      return LiveSite(self, showing: reading)
    }
    return await LiveSite(
      reading: ground.options, after: changes.isUnknown ? nil : reading, changed: changes.content)
  }
}

extension LiveSite {
  private init(reading options: SiteOptions, after earlier: PortalReading?, changed: Set<String>) async {
    var settings = options.content.readSettings()
    if let baseURL = options.baseURL {
      settings.settings.baseURL = baseURL.text
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
    let plan = SitePlan(sites: sites, label: options.content.label)
    ground = SiteGround(options: options, settings: settings, texts: texts, textProblems: textProblems)
    site = ground.site(of: reading, sites: sites, plan: plan, renderer: renderer, assets: folder.assets)
    hasOnlyNewTexts = false
    self.reading = reading
    self.routes = routes
    self.index = index
  }

  /// The same with some documents renewed.
  private init(_ live: LiveSite, showing reading: PortalReading) {
    let (old, portal, renewed) = (live.site, reading.portal, reading.renewed)
    let index = renewed.isEmpty ? live.index : PortalIndex(portal, after: live.index, renewed: renewed)
    let haveMoved = renewed.contains { index.addresses(of: $0) != live.index.addresses(of: $0) }
    let routes = haveMoved ? Routes(portal, texts: live.ground.texts) : live.routes
    let sites = old.sites.map {
      LanguageSite($0, portal: portal, routes: routes, index: index, renewed: renewed)
    }
    // Chapters are at an address below their guide's.
    let leadsOthers = haveMoved && renewed.contains { (index.chapters[$0] ?? live.index.chapters[$0]) != nil }
    let hasSameLists = index.counts.arePages(of: live.index.counts)
    let plan =
      (hasSameLists && !leadsOthers
        ? SitePlan(old.plan, of: old.sites, for: sites, renewed: renewed) : nil)
      ?? SitePlan(sites: sites, label: live.ground.options.content.label)
    ground = live.ground
    site = ground.site(of: reading, sites: sites, plan: plan, renderer: old.renderer, assets: old.assets)
    hasOnlyNewTexts = reading.hasOnlyNewTexts
    self.reading = reading
    self.routes = routes
    self.index = index
  }

  /// The same with the templates read anew.
  private init(_ live: LiveSite, folder: TemplateFolder) {
    let old = live.site
    (ground, reading, routes, index) = (live.ground, live.reading, live.routes, live.index)
    let renderer = PageRenderer(
      folder: folder, texts: ground.texts, settings: ground.settings.settings)
    site = ground.site(
      of: reading, sites: old.sites, plan: old.plan, renderer: renderer, assets: folder.assets)
    hasOnlyNewTexts = false
  }
}

/// What stays while documents and templates change: what was asked for, the settings and the interface texts.
private struct SiteGround: Sendable {
  let options: SiteOptions
  let settings: ContentSettings
  let texts: [Language: InterfaceTexts]
  let textProblems: [Diagnostic]

  /// The site of what was read, with every problem that has been found on the way.
  func site(
    of reading: PortalReading, sites: [LanguageSite], plan: SitePlan, renderer: PageRenderer,
    assets: [AssetFile]
  ) -> Site {
    Site(
      portal: reading.portal, sites: sites, plan: plan, renderer: renderer, assets: assets,
      content: options.content,
      diagnostics: settings.diagnostics + textProblems + reading.diagnostics + plan.problems
        + renderer.problems)
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
