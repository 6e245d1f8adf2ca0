import Concurrency
import Diagnostics
import Markdown
import Portal
import Templates

/// A whole site, read, resolved and routed, ready to be rendered page by page: the core of `build` and `check`.
public struct Site: Sendable {
  let portal: Portal
  let plan: SitePlan
  let renderer: PageRenderer
  let assets: [AssetFile]
  let content: ContentFolder
  /// Every problem found so far, in no order.
  public let diagnostics: [Diagnostic]

  /// Reads the folders of `options`; what is wrong with them is in `diagnostics`.
  public init(reading options: SiteOptions) async {
    var content = options.content.readSettings()
    if let baseURL = options.baseURL {
      content.settings.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    }
    let languages = content.settings.languages
    let folder = await TemplateFolder(folder: options.templates)
    let (texts, textProblems) = InterfaceTextsReader(folder: options.templates).read(
      languages: languages, required: InterfaceKeys.required)
    let reading = ReadingOptions(
      today: options.today, includesDrafts: options.includesDrafts,
      markdown: texts.mapValues { MarkdownOptions(texts: $0) },
      formerParticipant: texts.mapValues { $0.text("former_participant") })
    let reader = PortalReader(folder: options.content, content: content, options: reading)
    async let rendererReady = PageRenderer(folder: folder, texts: texts, settings: content.settings)
    let (portal, problems) = await reader.read()
    let renderer = await rendererReady
    let (routes, index) = (Routes(portal, texts: texts), PortalIndex(portal))
    let sites = await languages.concurrentMap { language in
      LanguageSite(language: language, portal: portal, texts: texts, routes: routes, index: index)
    }
    let plan = SitePlan(sites: sites)
    self.portal = portal
    self.plan = plan
    self.renderer = renderer
    self.assets = folder.assets
    self.content = options.content
    self.diagnostics =
      content.diagnostics + textProblems + problems + plan.problems + renderer.problems
  }

  /// How many pages the site has, in all languages.
  public var pageCount: Int { plan.pages.count }

  /// The files of the search, in all languages.
  func searchFiles() async -> [SiteFile] { await SearchFiles(sites: plan.sites).files() }

  /// Every other file of the site except its pages, pictures and linked files.
  var smallFiles: [SiteFile] {
    let sites = plan.sites
    return assets.map { SiteFile(path: $0.path, bytes: $0.bytes) } + sites.map(\.directory.data)
      + sites.map { StoryFeed(site: $0).file }
      + sites.flatMap { site in
        portal.programs.compactMap { EventCalendar(program: $0, site: site).file }
      }
      + Sitemap(pages: plan.pages, baseURL: portal.settings.baseURL).files
      + [RobotsFile(portal.settings).file]
  }
}
