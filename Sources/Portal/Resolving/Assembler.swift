import Markdown

/// Makes the typed documents of the portal from clusters whose faults have been reported.
struct Assembler {
  let settings: SiteSettings
  let includesDrafts: Bool
  let today: Day
  let texts: TextTable
  let gallery: Gallery

  func portal(from clusters: [Cluster], topics: [Topic], relations: RelationFinder) async -> Portal {
    let people = documents(clusters, of: .profile) { id, record in
      Profile(id: ProfileID(id.name), record: record).flatMap { Person(showing: $0, on: today) }
    }
    let stories = documents(clusters, of: .story) { _, record in Story(record: record) }
    let programs = documents(clusters, of: .program) { _, record in Program(record: record) }
    let pages = documents(clusters, of: .page) { _, record in Page(record: record) }
    let sortedStories = stories.sorted {
      ($1.original.content.date, $0.id) < ($0.original.content.date, $1.id)
    }
    let profiles = clusters.compactMap { Profile(id: ProfileID($0.id.name), record: $0.original.record) }
    let found = await relations.find(
      people: people, profiles: profiles, stories: sortedStories, programs: programs)
    return Portal(
      settings: settings, today: today, topics: topics, home: pages.first { $0.id == .home }, people: people,
      guides: documents(clusters, of: .guide) { _, record in Guide(record: record) },
      stories: sortedStories,
      programs: programs.sorted {
        ($1.original.content.starts?.iso ?? "", $0.id) < ($0.original.content.starts?.iso ?? "", $1.id)
      },
      pages: pages.filter { $0.id != .home },
      relations: found,
      texts: texts.texts,
      pictures: shownPictures(in: clusters),
      attachments: Set(clusters.flatMap(\.files).flatMap { texts.linked[$0.path]?.filesLinkedTo ?? [] })
        .sorted(),
      hiddenTexts: relations.privacy.hiddenTexts(shown: people.map(\.original.content)))
  }

  /// The pictures of these documents and of no others: drafts and people who may not be shown publish none.
  private func shownPictures(in clusters: [Cluster]) -> [String: Picture] {
    let pictures = clusters.flatMap(\.files).filter { includesDrafts || !$0.isDraft(on: today) }.flatMap {
      file in
      let written =
        (file.body?.images ?? []).map(\.destination) + ["photo", "image"].compactMap(file.record.text)
      return written.compactMap { gallery.picture($0, in: file) }
    }
    return Dictionary(pictures.map { ($0.path, $0) }) { first, _ in first }
  }

  private func documents<Content>(
    _ clusters: [Cluster], of kind: Kind, _ make: (DocumentID, Record) -> Content?
  ) -> [Document<Content>] {
    clusters.compactMap { cluster in
      guard cluster.id.kind == kind, let original = edition(cluster.original, make) else { return nil }
      let translations = cluster.translations.values.filter { includesDrafts || !$0.isDraft(on: today) }
        .compactMap { edition($0, make) }
      return Document(id: cluster.id, original: original, translations: translations)
    }
  }

  private func edition<Content>(
    _ file: DecodedDocument, _ make: (DocumentID, Record) -> Content?
  ) -> Edition<Content>? {
    guard let content = make(file.id, file.record), let text = texts.ids[file.path] else { return nil }
    let name = file.id.name.split(separator: "/").last.map(String.init) ?? ""
    guard let slug = file.record.text("slug").flatMap(Slug.init(_:)) ?? Slug(from: name) ?? homeSlug(file.id)
    else {
      return nil
    }
    let picture = (file.record.text("photo") ?? file.record.text("image")).flatMap {
      gallery.picture($0, in: file)
    }
    return Edition(
      language: file.language, file: file.source.path, content: content, slug: slug, text: text,
      picture: picture,
      redirects: file.record.texts("redirect_from").map(\.value), isDraft: file.isDraft(on: today))
  }

  /// The home page has no address part of its own.
  private func homeSlug(_ id: DocumentID) -> Slug? { id == .home ? Slug(known: "") : nil }
}
