import Diagnostics
import Portal
import Templates

/// Turns planned pages into bytes. Compiled once, used from every core.
struct PageRenderer: Sendable {
  private let templates: [PageTemplate: CompiledTemplate]
  /// Templates with all written that the pages of one setting have in common.
  private var shared: [Setting: CompiledTemplate] = [:]
  private let texts: [Language: TextsView]
  private let assets: AssetsView
  /// The path of the base URL, which the 404 page is written with since it is shown at any depth.
  private let basePath: String
  let problems: [Diagnostic]

  init(folder: TemplateFolder, texts: [Language: InterfaceTexts], settings: SiteSettings) {
    let set = TemplateSet(
      sources: folder.sources, folder: folder.folder.label,
      filters: HostFilters.table(baseURL: settings.baseURL, languages: settings.languages))
    let assets = AssetsView(folder.assets)
    let shape = TextsView.shape(
      of: texts[settings.primaryLanguage] ?? InterfaceTexts(language: settings.primaryLanguage, texts: [:]))
    let common: [(name: String, type: ValueType)] = [
      ("site", .object { SiteViews.site.shape }), ("page", .object { PageViews.page.shape }),
      ("t", .object { shape }), ("assets", .object { assets.shape }),
    ]
    var compiled: [PageTemplate: CompiledTemplate] = [:]
    var problems = folder.diagnostics + set.problems
    var reached: Set<String> = []
    for template in PageTemplate.allCases where !folder.sources.isEmpty {
      let compilation = set.compile(template.file, variables: common + template.variables)
      problems += compilation.problems
      reached.formUnion(compilation.files)
      compiled[template] = compilation.template
    }
    problems += set.problems(beyond: reached)
    self.templates = compiled
    self.texts = texts.mapValues { TextsView($0, shape: shape) }
    self.assets = assets
    self.basePath = settings.basePath
    // What is said of a template that cannot be read is enough.
    let names: Set<DiagnosticCode> = [.templateMissing, .templateUnknownTemplate]
    self.problems = problems.filter {
      !names.contains($0.code) || !folder.unread.contains($0.arguments["name"] ?? "")
    }
  }

  /// What the menu, the footer and every word of the interface depend on.
  private struct Setting: Hashable {
    let template: PageTemplate
    let language: Language
    let prefix: String

    var context: PageContext { PageContext(rootPrefix: prefix, language: language.tag) }
  }

  private func setting(of page: PlannedPage) -> Setting {
    let prefix = if case .notFound = page.subject { basePath } else { page.rootPrefix }
    return Setting(template: page.subject.template, language: page.language, prefix: prefix)
  }

  /// The renderer with what several of `pages` have in common written once, for each language and depth.
  func prepared(for pages: [PlannedPage], in sites: [LanguageSite]) -> PageRenderer {
    var prepared = self
    for (setting, pages) in Dictionary(grouping: pages, by: setting(of:)) where pages.count > 1 {
      guard let site = sites.first(where: { $0.language == setting.language }),
        let texts = texts[setting.language]
      else { continue }
      let common = [SiteViews.site.view(SiteRoot(), in: site), nil, .object(texts), .object(assets)]
      prepared.shared[setting] = templates[setting.template]?.fixing(common, page: setting.context)
    }
    return prepared
  }

  /// Appends the page's bytes.
  func render(
    _ page: PlannedPage, in site: LanguageSite, into output: inout [UInt8]
  ) throws(RenderFailure) {
    let setting = setting(of: page)
    guard let template = shared[setting] ?? templates[setting.template], let texts = texts[setting.language]
    else { return }
    let context = setting.context
    let common: [Value] = [
      SiteViews.site.view(SiteRoot(), in: site), PageViews.page.view(page.head, in: site),
      .object(texts), .object(assets),
    ]
    try template.render(common + page.subject.values(in: site), page: context, into: &output)
  }
}
