import Concurrency
import Markdown

/// Makes the typed documents of the portal from clusters whose faults have been reported.
struct Assembler {
  let settings: SiteSettings
  let includesDrafts: Bool
  let today: Day
  let texts: TextTable
  let gallery: Gallery

  func portal(
    from clusters: [Cluster], topics: [Topic], relations: RelationFinder, hiding hidden: NameTable
  ) -> Portal {
    let documents = { (kind: Kind) in clusters.filter { $0.id.kind == kind } }
    let people = documents(.profile).compactMap(person)
    let stories = documents(.story).compactMap(story).inPortalOrder()
    let programs = documents(.program).compactMap(program).inPortalOrder()
    let pages = documents(.page).compactMap(page)
    let found = relations.find(people: people, stories: stories, programs: programs)
    return Portal(
      settings: settings, today: today, topics: topics, home: pages.first { $0.id == .home }, people: people,
      guides: documents(.guide).compactMap(guide), stories: stories, programs: programs,
      pages: pages.filter { $0.id != .home },
      relations: found, matching: Self.matching(people, found, on: today, in: clusters),
      texts: texts.texts,
      pictures: shownPictures(in: clusters),
      attachments: Set(clusters.flatMap(\.files).flatMap { texts.linked[$0.path]?.filesLinkedTo ?? [] })
        .sorted(),
      hiddenNames: hidden)
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

  static func matching(
    _ people: [Document<Person>], _ relations: Relations, on day: Day, in clusters: [Cluster]
  ) -> Lazy<MatchFinder> {
    Lazy {
      let people = people.map(\.original.content)
      let avoided = clusters.filter { $0.id.kind == .profile }.map { (ProfileID($0.id.name), $0.avoided) }
      let partners = people.map { ($0.id, relations.partners(of: $0.id, on: day)) }
      return MatchFinder(
        people: people, apart: Avoidances.found(in: avoided + partners),
        full: Set(people.filter { relations.openSlots(of: $0, on: day) == 0 }.map(\.id)))
    }
  }

  private func document<Content>(
    _ cluster: Cluster, _ make: (DocumentID, Record) -> Content?
  ) -> Document<Content>? {
    guard let original = edition(cluster.original, make) else { return nil }
    let translations = cluster.translations.values.filter { includesDrafts || !$0.isDraft(on: today) }
      .compactMap { edition($0, make) }
    return Document(id: cluster.id, original: original, translations: translations)
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
      redirects: file.record.texts("redirect_from").compactMap { OldAddress($0, in: file) },
      isDraft: file.isDraft(on: today))
  }

  /// The home page has no address part of its own.
  private func homeSlug(_ id: DocumentID) -> Slug? { id == .home ? Slug(known: "") : nil }
}

// MARK: - Kinds

extension Assembler {
  /// The document of a cluster; nil where fields that it must have are missing.
  func person(_ cluster: Cluster) -> Document<Person>? {
    document(cluster) { id, record in
      Profile(id: ProfileID(id.name), record: record).flatMap { Person(showing: $0, on: today) }
    }
  }

  func guide(_ cluster: Cluster) -> Document<Guide>? { document(cluster) { Guide(record: $1) } }

  func story(_ cluster: Cluster) -> Document<Story>? { document(cluster) { Story(record: $1) } }

  func program(_ cluster: Cluster) -> Document<Program>? { document(cluster) { Program(record: $1) } }

  func page(_ cluster: Cluster) -> Document<Page>? { document(cluster) { Page(record: $1) } }
}

extension [Document<Story>] {
  /// The newest first, then by id.
  public func inPortalOrder() -> [Document<Story>] {
    sorted { ($1.original.content.date, $0.id) < ($0.original.content.date, $1.id) }
  }
}

extension [Document<Program>] {
  /// The latest to start first, then by id; those without a start come last.
  func inPortalOrder() -> [Document<Program>] {
    sorted {
      ($1.original.content.starts?.iso ?? "", $0.id) < ($0.original.content.starts?.iso ?? "", $1.id)
    }
  }
}
