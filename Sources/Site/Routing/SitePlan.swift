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

  init(sites: [LanguageSite]) {
    var pages = sites.flatMap { PageLister(site: $0).pages() }
    pages += Self.redirects(in: sites)
    var seen: [String: PlannedPage] = [:]
    var problems: [Diagnostic] = []
    // Two documents that collide do so in every language; once is enough to say.
    var reported: Set<[String]> = []
    for page in pages {
      if OutputPath(page.outputPath) == nil {
        problems.append(
          Diagnostic(.impossiblePath, file: page.source ?? Self.settings, arguments: ["path": page.path]))
      } else if let first = seen[page.outputPath] {
        guard reported.insert([page.source ?? "", first.source ?? ""]).inserted else { continue }
        problems.append(
          Diagnostic(
            .pathCollision, file: page.source ?? first.source ?? Self.settings,
            arguments: ["path": page.path, "other": first.source ?? Self.generated]))
      } else {
        seen[page.outputPath] = page
      }
    }
    self.pages = seen.values.sorted { $0.outputPath < $1.outputPath }
    self.byPath = PatchedTable(seen)
    self.problems = problems
  }

  /// The plan of `sites`, which differ from those of the earlier plan in these documents and have the same lists.
  ///
  /// Nil where two pages want the same address: then it depends on all the others which of them has it.
  init?(_ earlier: SitePlan, of old: [LanguageSite], for sites: [LanguageSite], renewed: Set<DocumentID>) {
    guard earlier.problems.isEmpty else { return nil }
    (pages, byPath, problems) = (earlier.pages, earlier.byPath, [])
    let pagesOf = { (site: LanguageSite) in renewed.flatMap(PageLister(site: site).allPages(of:)) }
    let (before, after) = (old.flatMap(pagesOf), sites.flatMap(pagesOf))
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

  private static let settings = "content/site.yml"
  private static let generated = "a page that Tandem makes (a list, a topic or the home page)"

  private static func redirects(in sites: [LanguageSite]) -> [PlannedPage] {
    guard let portal = sites.first?.portal else { return [] }
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

  /// What leads from the page to the site's root.
  var rootPrefix: String {
    let depth = outputPath.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth)
  }
}
