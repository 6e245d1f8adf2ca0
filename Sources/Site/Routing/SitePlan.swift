import Diagnostics
import Output
import Portal

/// Every page of the site, with its address. Nothing has been rendered yet.
public struct SitePlan: Sendable {
  /// In the order of their addresses.
  let pages: [PlannedPage]
  let problems: [Diagnostic]
  /// The pages by their files in the output.
  let byPath: PatchedTable<String, PlannedPage>

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

  /// The plan of `sites` that differ from the earlier plan's in the fields of some documents, all at their addresses.
  init(_ earlier: SitePlan, sites: [LanguageSite], renewed: Set<DocumentID>) {
    var (pages, byPath) = (earlier.pages, earlier.byPath)
    for site in sites {
      for page in renewed.compactMap(PageLister(site: site).page(of:)) {
        let index = pages.partitioningIndex { page.outputPath <= $0.outputPath }
        // Another document may have the address.
        guard pages.indices.contains(index), pages[index].isPage(ofSourceOf: page) else { continue }
        pages[index] = page
        byPath.set(page, for: page.outputPath)
      }
    }
    (self.pages, self.byPath, problems) = (pages, byPath, earlier.problems)
  }

  private static let settings = "content/site.yml"
  private static let generated = "a page that Tandem makes (a list, a topic or the home page)"

  private static func redirects(in sites: [LanguageSite]) -> [PlannedPage] {
    guard let site = sites.first else { return [] }
    let bySite = Dictionary(sites.map { ($0.language, $0) }) { first, _ in first }
    var pages: [PlannedPage] = []
    func add<Content>(_ documents: [Document<Content>]) {
      for document in documents {
        for edition in document.editions {
          let own = bySite[edition.language] ?? site
          guard let target = own.routes.document(document.id, in: own.language) else { continue }
          pages += edition.redirects.map { redirect($0, to: target, from: edition.file, in: own) }
        }
      }
    }
    add(site.portal.people)
    add(site.portal.guides)
    add(site.portal.stories)
    add(site.portal.programs)
    add(site.portal.pages)
    return pages
  }

  /// An old address as a folder, or as the file that it named: `/old/page/`, `/old/page.html`.
  private static func redirect(_ old: String, to target: String, from file: String, in site: LanguageSite)
    -> PlannedPage
  {
    let path = String(old.dropFirst())
    let isFile = path.hasSuffix(".html") || path.hasSuffix(".htm")
    return PlannedPage(
      path: isFile || path.hasSuffix("/") ? path : path + "/", subject: .redirect(to: target),
      language: site.language,
      head: PageHead(
        title: site.texts.text("moved"), summary: nil, path: target, section: nil, isDraft: false,
        translations: []),
      source: file)
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

  fileprivate func isPage(ofSourceOf other: PlannedPage) -> Bool {
    outputPath == other.outputPath && source == other.source && language == other.language
  }

  /// What leads from the page to the site's root.
  var rootPrefix: String {
    let depth = outputPath.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth)
  }
}
