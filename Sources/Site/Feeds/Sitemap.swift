import Portal

/// The sitemap (sitemaps.org): every page with its translations, in as many files as the protocol asks for.
struct Sitemap {
  /// The protocol's limit is 50,000 addresses and 50 MB; a page with translations takes more room.
  static let pagesPerFile = 10_000

  let pages: [PlannedPage]
  let baseURL: String

  /// `sitemap.xml`, and `sitemap-1.xml` and on where one file is not enough.
  static func paths(pageCount: Int) -> [String] {
    let count = pageCount > pagesPerFile ? (pageCount + pagesPerFile - 1) / pagesPerFile : 0
    return ["sitemap.xml"] + (0..<count).map { "sitemap-\($0 + 1).xml" }
  }

  /// The files at `paths`.
  var files: [SiteFile] {
    let listed = pages.filter(\.isListed)
    let paths = Self.paths(pageCount: listed.count)
    guard paths.count > 1 else { return [SiteFile(path: paths[0], text: urlset(listed[...]))] }
    let parts = stride(from: 0, to: listed.count, by: Self.pagesPerFile).map { start in
      listed[start..<min(start + Self.pagesPerFile, listed.count)]
    }
    let files = zip(paths.dropFirst(), parts).map { SiteFile(path: $0, text: urlset($1)) }
    let entries = files.map { "<sitemap><loc>\(address($0.path))</loc></sitemap>\n" }.joined()
    let index = """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries)</sitemapindex>

      """
    return [SiteFile(path: paths[0], text: index)] + files
  }

  private func urlset(_ pages: ArraySlice<PlannedPage>) -> String {
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """
    for page in pages {
      text += "<url><loc>\(address(page.path))</loc>"
      if page.head.translations.count > 1 {
        for item in page.head.translations {
          text +=
            "<xhtml:link rel=\"alternate\" hreflang=\"\(item.language.tag)\" href=\"\(address(item.path))\"/>"
        }
      }
      text += "</url>\n"
    }
    return text + "</urlset>\n"
  }

  private func address(_ path: String) -> String { (baseURL + path).xmlEscaped }
}
