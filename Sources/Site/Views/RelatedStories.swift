import Portal

/// The stories to read after one: the newest on its topics, then the newest of all.
///
/// Only the beginnings of lists that are in order already are looked at, so that a story costs the same however many
/// there are.
enum RelatedStories {
  static let most = 3

  static func of(_ story: Document<Story>, in site: LanguageSite) -> [Document<Story>] {
    // One more than is shown, since the story itself may be among them; and for the newest, those on its topics.
    let onTopic = story.original.content.topics
      .flatMap { (site.index.storiesOfTopic[$0] ?? []).prefix(most + 1) }
    let newest = site.portal.stories.prefix(2 * most)
    var seen: Set<DocumentID> = [story.id]
    let others = (onTopic.inPortalOrder() + newest).filter { seen.insert($0.id).inserted }
    return Array(others.prefix(most))
  }
}
