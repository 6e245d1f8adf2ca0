import Portal

/// `robots.txt`: an intranet is kept out of search engines unless site.yml says otherwise.
struct RobotsFile {
  let text: String

  init(_ settings: SiteSettings) {
    text = settings.allowsIndexing ? "User-agent: *\nAllow: /\n" : "User-agent: *\nDisallow: /\n"
  }
}
