import Diagnostics
import Output
import Portal

/// Every page of the site, with its address. Nothing has been rendered yet.
public struct SitePlan: Sendable {
  /// In the order of their addresses.
  private(set) var pages: [PlannedPage]
  let problems: [Diagnostic]
  /// The pages by their files in the output.
  private(set) var byPath: PatchedTable<String, PlannedPage>

  /// Whether there are old addresses.
  private let hasRedirects: Bool

  /// - Parameter label: how diagnostics call the content folder.
  init(sites: [LanguageSite], label: String) {
    guard let portal = sites.first?.portal else {
      (pages, problems, byPath, hasRedirects) = ([], [], PatchedTable([:]), false)
      return
    }
    var book = AddressBook(of: portal, label: label)
    for site in sites {
      for page in PageLister(site: site).pages() { book.enter(page) }
    }
    let redirects = Self.redirects(in: sites, of: portal)
    if !redirects.isEmpty {
      let pageCount = book.pages.values.count(where: \.isListed)
      book.enter(old: redirects, among: Self.otherFiles(in: sites, of: portal, pageCount: pageCount))
    }
    pages = book.pages.values.sorted { $0.outputPath < $1.outputPath }
    byPath = PatchedTable(book.pages)
    problems = book.problems
    hasRedirects = !redirects.isEmpty
  }

  /// The plan of `sites`, which differ from those of the earlier plan in these documents and have the same lists.
  ///
  /// Nil where two pages want the same address, or other old addresses or files are there: then it depends on all the
  /// others which of them has it.
  init?(_ earlier: SitePlan, of old: [LanguageSite], for sites: [LanguageSite], renewed: Set<DocumentID>) {
    guard earlier.problems.isEmpty else { return nil }
    (pages, byPath, problems, hasRedirects) = (earlier.pages, earlier.byPath, [], earlier.hasRedirects)
    let pagesOf = { (site: LanguageSite) in renewed.flatMap(PageLister(site: site).allPages(of:)) }
    let (before, after) = (old.flatMap(pagesOf), sites.flatMap(pagesOf))
    guard before.filter(\.isRedirect).map(\.path) == after.filter(\.isRedirect).map(\.path),
      !hasRedirects || Self.calendars(of: renewed, in: old) == Self.calendars(of: renewed, in: sites)
    else { return nil }
    for page in before { set(nil, at: page.outputPath) }
    for page in after {
      guard OutputPath(page.outputPath) != nil, byPath[page.outputPath] == nil else { return nil }
      set(page, at: page.outputPath)
    }
  }

  private mutating func set(_ page: PlannedPage?, at path: String) {
    let index = pages.partitioningIndex { path <= $0.outputPath }
    let isThere = pages.indices.contains(index) && pages[index].outputPath == path
    pages.replaceSubrange(index..<(isThere ? index + 1 : index), with: page.map { [$0] } ?? [])
    byPath.set(page, for: path)
  }

  private static func calendars(of documents: Set<DocumentID>, in sites: [LanguageSite]) -> Set<String> {
    let programs = documents.filter { $0.kind == .program }.map { ProgramID($0.name) }
    return Set(
      sites.flatMap { site in
        programs.compactMap { site.index.programs[$0].flatMap { EventCalendar.path(of: $0, in: site) } }
      })
  }

  /// The files that are no pages, whose names an old address could have. Most others are named by what is in them.
  private static func otherFiles(
    in sites: [LanguageSite], of portal: Portal, pageCount: Int
  ) -> Set<String> {
    var files = Set([RobotsFile.path] + Sitemap.paths(pageCount: pageCount))
    for site in sites {
      files.insert(StoryFeed.path(in: site))
      files.insert(SearchFiles.manifestPath(in: site.language))
      files.formUnion(portal.programs.compactMap { EventCalendar.path(of: $0, in: site) })
    }
    files.formUnion(portal.pictures.values.map(PicturePath.of))
    return files.union(portal.attachments.map(AttachmentPath.of))
  }

  private static func redirects(in sites: [LanguageSite], of portal: Portal) -> [PlannedPage] {
    let bySite = Dictionary(sites.map { ($0.language, PageLister(site: $0)) }) { first, _ in first }
    var pages: [PlannedPage] = []
    func add<Content>(_ documents: [Document<Content>]) {
      for document in documents {
        for edition in document.editions {
          pages += bySite[edition.language]?.redirects(of: document) ?? []
        }
      }
    }
    add(portal.people)
    add(portal.guides)
    add(portal.stories)
    add(portal.programs)
    add(portal.pages)
    return pages
  }
}

/// A page: where it is, what it is about, and in which language. Immutable, and a class for cheap copies.
final class PlannedPage: Sendable {
  /// The address from the site's root: empty for the root, else ending with a slash or a file name.
  let path: String
  let subject: Subject
  let language: Language
  let head: PageHead
  /// The document that the page is made from, as diagnostics show it; nil for lists.
  let source: String?

  /// The file in the output.
  let outputPath: String

  init(path: String, subject: Subject, language: Language, head: PageHead, source: String?) {
    self.path = path
    self.subject = subject
    self.language = language
    self.head = head
    self.source = source
    outputPath = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  var isRedirect: Bool { if case .redirect = subject { true } else { false } }

  /// Whether the page is one that readers look for: old addresses and the 404 page are not.
  var isListed: Bool {
    switch subject {
    case .redirect, .notFound: false
    default: true
    }
  }

  /// What leads from the page to the site's root.
  var rootPrefix: String {
    let depth = outputPath.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth)
  }
}
