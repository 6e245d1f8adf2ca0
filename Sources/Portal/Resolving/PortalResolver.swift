import Concurrency
import Diagnostics
import Markdown

/// Sets all decoded documents beside each other: translations, references, links, pictures, privacy.
struct PortalResolver {
  let folder: ContentFolder
  let content: ContentSettings
  let options: ReadingOptions
  let privacy: Privacy
  /// Every file of the content folder, by its path below it.
  let files: Set<String>

  init(
    folder: ContentFolder, content: ContentSettings, options: ReadingOptions, privacy: Privacy,
    files: Set<String>
  ) {
    self.folder = folder
    self.content = content
    self.options = options
    self.privacy = privacy
    self.files = files
  }

  func resolve(_ documents: [DecodedDocument], problems: inout PortalProblems) async -> ResolvedPortal {
    let table = ClusterTable(documents, settings: content.settings)
    let clusters = table.clusters
    problems.twins = table.caseTwins()
    problems.orphans = table.orphanChapters()
    var references = ReferenceCheck(content, clusters: clusters)
    for document in documents { problems.add(references.diagnostics(in: document), of: document.path) }
    let check = ContentCheck(settings: content.settings, today: options.today)
    let checked = await clusters.concurrentMap { check.diagnostics(in: $0) }
    for (cluster, found) in zip(clusters, checked) { problems.add(found, of: cluster.id) }
    for (id, found) in table.problems { problems.add(found, of: id) }

    let shown = clusters.filter(isShown)
    let hiddenPictures = hiddenPictures(in: clusters)
    let directory = Directory(
      clusters: clusters, published: Set(shown.map(\.id)), hidden: Set(privacy.hidden.keys.map(\.document)),
      hiddenPictures: hiddenPictures)
    let links = LinkResolver(
      documents: directory, files: files,
      topics: content.areTopicsKnown ? Set(content.topics.map(\.id.name)) : nil,
      languages: content.settings.languages, baseURL: content.settings.baseURL)
    let linked = await clusters.flatMap(\.files).concurrentMap { LinkedDocument($0, resolver: links) }
    var gallery = Gallery(folder: folder, files: files, hidden: hiddenPictures)
    await gallery.load(linked)
    var (linkBudget, pictureBudget) = (SuggestionBudget(), SuggestionBudget())
    for document in linked {
      let found =
        document.diagnostics(&linkBudget, resolver: links)
        + gallery.diagnostics(in: document.document, &pictureBudget)
      problems.add(found, of: document.document.path)
    }
    problems.general += unusedFiles(linked, gallery: gallery)
    let texts = TextTable(shown.flatMap(\.files).filter(isShown), linked: linked, gallery: gallery)
    let assembler = Assembler(
      settings: content.settings, includesDrafts: options.includesDrafts, today: options.today, texts: texts,
      gallery: gallery)
    let portal = assembler.portal(
      from: shown, topics: content.topics, relations: RelationFinder(clusters: table), hiding: privacy.names)
    return ResolvedPortal(
      portal: portal, clusters: table, texts: texts, references: references, links: links, gallery: gallery,
      linkBudget: linkBudget, pictureBudget: pictureBudget)
  }

  private func isShown(_ file: DecodedDocument) -> Bool {
    options.includesDrafts || !file.isDraft(on: options.today)
  }

  /// In the site, unless it is a draft, waits for its day, or is a profile that may not be shown.
  private func isShown(_ cluster: Cluster) -> Bool {
    if cluster.id.kind == .profile, privacy.hidden[ProfileID(cluster.id.name)] != nil { return false }
    return options.includesDrafts || !cluster.original.isDraft(on: options.today)
  }

  /// The photos of people who may not be shown, and every other picture in their profiles.
  private func hiddenPictures(in clusters: [Cluster]) -> Set<String> {
    let hidden = clusters.filter {
      $0.id.kind == .profile && privacy.hidden[ProfileID($0.id.name)] != nil
    }
    return Set(
      hidden.flatMap(\.files).flatMap { file in
        let written =
          (file.body?.images ?? []).map(\.destination) + [file.record.text("photo")].compactMap { $0 }
        return written.compactMap { ContentPath.resolve($0, from: file.folder) }
      })
  }

  private func unusedFiles(_ linked: [LinkedDocument], gallery: Gallery) -> [Diagnostic] {
    var used = gallery.used
    for document in linked { used.formUnion(document.filesLinkedTo) }
    return files.sorted().filter { path in
      !path.hasSuffix(".md") && path != "site.yml" && path != "topics.yml" && !used.contains(path)
    }
    .map { path in
      let file = "\(folder.label)/\(path)"
      guard let profile = profile(besides: path) else { return Diagnostic(.unusedFile, file: file) }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return Diagnostic(
        .unnamedPhoto, file: file, arguments: ["profile": "\(folder.label)/\(profile)", "name": name])
    }
  }

  /// The profile that a picture is called after: `profiles/asa.md` for `profiles/asa.jpg`.
  private func profile(besides path: String) -> String? {
    guard path.hasPrefix(Kind.profile.folder + "/"), let dot = path.lastIndex(of: "."),
      Self.pictures.contains(path[path.index(after: dot)...].lowercased())
    else { return nil }
    return files.stored(path[..<dot] + ".md")
  }

  private static let pictures: Set = ["jpg", "jpeg", "png", "webp", "gif"]
}

extension DecodedDocument {
  /// Marked `draft`, or to be published on a later day.
  func isDraft(on today: Day) -> Bool {
    record.bool("draft") || record.day("publish_on").map { today < $0 } ?? false
  }
}
