import Portal

/// `robots.txt`: an intranet is kept out of search engines unless site.yml says otherwise.
struct RobotsFile {
  static let path = "robots.txt"

  let file: SiteFile

  init(_ settings: SiteSettings) {
    let rules =
      settings.allowsIndexing
      ? "User-agent: *\nAllow: /\nSitemap: \(settings.baseURL)sitemap.xml\n" : "User-agent: *\nDisallow: /\n"
    file = SiteFile(path: Self.path, text: rules)
  }
}
