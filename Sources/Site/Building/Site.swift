import Concurrency
import Diagnostics
import Markdown
import Portal
import Templates

/// A whole site, read, resolved and routed, ready to be rendered page by page: the core of every command.
public struct Site: Sendable {
  let portal: Portal
  /// The site in each of its languages, the first language first.
  let sites: [LanguageSite]
  let plan: SitePlan
  let renderer: PageRenderer
  let assets: [AssetFile]
  let content: ContentFolder
  /// Every problem found so far, in no order.
  public let diagnostics: [Diagnostic]
}

extension Site {
  /// Reads the folders of `options`; what is wrong with them is in `diagnostics`.
  public init(reading options: SiteOptions) async {
    self = await LiveSite(reading: options).site
  }

  /// How many pages the site has, in all languages.
  public var pageCount: Int { plan.pages.count }

  /// Makes the files of the search, in all languages: work for every core.
  public func searchFiles() async -> [SiteFile] { await SearchFiles(sites: sites).files() }

  /// The site in a page's language.
  func site(of page: PlannedPage) -> LanguageSite? { sites.first { $0.language == page.language } }

  /// Every file of the site except its pages, pictures, linked files and those of the directories and the search.
  var smallFiles: [SiteFile] {
    assets.map { SiteFile(path: $0.path, bytes: $0.bytes) }
      + sites.map { StoryFeed(site: $0).file }
      + sites.flatMap { site in
        portal.programs.compactMap { EventCalendar(program: $0, site: site).file }
      }
      + Sitemap(pages: plan.pages, baseURL: portal.settings.baseURL).files
      + [RobotsFile(portal.settings).file]
  }
}
