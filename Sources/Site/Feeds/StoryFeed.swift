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
      <id>\(tag(updated: nil, path: Self.path(in: site)))</id>
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
    let categories = story.original.content.topics.compactMap { site.index.topics[$0] }.map { topic in
      "<category term=\"\(topic.id.name.xmlEscaped)\" label=\"\(topic.name.text(in: site.language).xmlEscaped)\"/>\n"
    }
    return """
      <entry xml:lang="\(edition.language.tag)">
      <id>\(tag(updated: date, path: "\(site.language.tag)/stories/\(story.id.name)"))</id>
      <title>\(edition.content.title.xmlEscaped)</title>
      <updated>\(date.iso)T00:00:00Z</updated>
      <published>\(date.iso)T00:00:00Z</published>
      <link rel="alternate" type="text/html" href="\(address(site.path(of: story.id) ?? ""))"/>
      <summary>\(edition.content.summary.xmlEscaped)</summary>
      \(categories.joined())<content type="html">\(String(decoding: body, as: UTF8.self).xmlEscaped)</content>
      </entry>

      """
  }

  private func address(_ path: String) -> String { (site.portal.settings.baseURL + path).xmlEscaped }

  /// A name that stays when addresses change (RFC 4151): `tag:portal.example,2026-10-12:sv/stories/forty-seconds`.
  /// The day only has to be one on which the host was the portal's; the feed itself takes the year of this format.
  private func tag(updated day: Day?, path: String) -> String {
    "tag:\(site.portal.settings.host.xmlEscaped),\(day?.iso ?? "2026"):\(path.xmlEscaped)"
  }
}
