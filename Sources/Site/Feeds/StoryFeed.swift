import Portal
import Templates

/// The newest stories of one language as an Atom feed (RFC 4287), with their whole texts.
struct StoryFeed {
  /// How many stories a feed holds.
  static let length = 20

  let site: LanguageSite

  /// `berattelser/feed.xml`
  static func path(in site: LanguageSite) -> String { (site.sections[.stories] ?? "") + "feed.xml" }

  var file: SiteFile { SiteFile(path: Self.path(in: site), text: text) }

  private var text: String {
    let settings = site.portal.settings
    let stories = site.portal.stories.prefix(Self.length)
    let title = "\(settings.title.text(in: site.language)): \(site.texts.text("stories"))"
    let updated = stories.map(\.original.content.date).max() ?? site.portal.today
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(site.language.tag)">
      <id>\(tag("stories"))</id>
      <title>\(title.xmlEscaped)</title>
      <subtitle>\(site.texts.text("stories_summary").xmlEscaped)</subtitle>
      <updated>\(updated.iso)T00:00:00Z</updated>
      <author><name>\(author.xmlEscaped)</name></author>
      <link rel="self" type="application/atom+xml" href="\(address(Self.path(in: site)))"/>
      <link rel="alternate" type="text/html" hreflang="\(site.language.tag)" href="\(address(site.sections[.stories] ?? ""))"/>
      \(stories.map(entry).joined())</feed>

      """
  }

  private var author: String {
    let settings = site.portal.settings
    return settings.contactName?.text(in: site.language) ?? settings.title.text(in: site.language)
  }

  private func entry(_ story: Document<Story>) -> String {
    let edition = story.edition(in: site.language)
    let date = story.original.content.date
    var body: [UInt8] = []
    let page = PageContext(rootPrefix: site.portal.settings.baseURL, language: site.language.tag)
    Body(edition, in: site).write(into: &body, page: page)
    let here = site.portal.settings.baseURL + (site.path(of: story.id) ?? "")
    // A link within the text, such as a footnote's, would lead nowhere from the feed.
    let html = String(decoding: body, as: UTF8.self).replacing("href=\"#", with: "href=\"\(here)#")
    let categories = story.original.content.topics.compactMap { site.index.topics[$0] }.map { topic in
      "<category term=\"\(topic.id.name.xmlEscaped)\" label=\"\(topic.name.text(in: site.language).xmlEscaped)\"/>\n"
    }
    return """
      <entry xml:lang="\(edition.language.tag)">
      <id>\(tag("stories/\(story.id.name)"))</id>
      <title>\(edition.content.title.xmlEscaped)</title>
      <updated>\(date.iso)T00:00:00Z</updated>
      <published>\(date.iso)T00:00:00Z</published>
      <link rel="alternate" type="text/html" href="\(address(site.path(of: story.id) ?? ""))"/>
      <summary>\(edition.content.summary.xmlEscaped)</summary>
      \(categories.joined())<content type="html">\(html.xmlEscaped)</content>
      </entry>

      """
  }

  private func address(_ path: String) -> String { (site.portal.settings.baseURL + path).xmlEscaped }

  /// A name that stays when addresses and dates are mended (RFC 4151). Its year only has to be one in which the host
  /// was the portal's: `tag:portal.example,2026:/mentor/sv/stories/forty-seconds`.
  private func tag(_ name: String) -> String {
    let settings = site.portal.settings
    return "tag:\(settings.host),2026:\(settings.basePath)\(site.language.tag)/\(name)".xmlEscaped
  }
}
