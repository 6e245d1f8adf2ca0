import Diagnostics

/// Takes up documents that have changed, come or gone into a portal that has been read, and makes anew only what is made
/// of them: step by step what `PortalResolver` does for all.
struct Renewal {
  private(set) var reading: PortalReading
  private var memory: PortalMemory {
    get { reading.memory }
    _modify { yield &reading.memory }
  }

  init(_ reading: PortalReading) { self.reading = reading }

  /// False where more must be made anew than can be told from these files.
  mutating func takeUp(_ files: [RereadFile]) -> Bool {
    for file in files { memory.files.set(file.new, for: file.path) }
    let renewed = Set(files.filter(\.hasNewFields).map(\.id))
    reading.renewed = renewed
    reading.hasOnlyNewTexts = renewed.isEmpty
    let documents = Dictionary(grouping: files, by: \.id).sorted { $0.key < $1.key }
    var changes: [(old: Cluster?, new: Cluster?)] = []
    for (id, files) in documents {
      guard let change = recluster(id, files) else { return false }
      changes.append(change)
    }
    guard renewNames(changes), relink(changes) else { return false }
    for (id, _) in documents where renewed.contains(id) {
      guard reassemble(id) else { return false }
    }
    relate(renewed)
    reading.portal.texts = memory.resolved.texts.texts
    return true
  }
}

// MARK: - Files and names

extension Renewal {
  /// Puts the files of a document together anew, and checks them.
  private mutating func recluster(_ id: DocumentID, _ files: [RereadFile]) -> (old: Cluster?, new: Cluster?)?
  {
    let content = memory.content
    let old = memory.resolved.clusters[id]
    let paths = Set(old?.files.map(\.path) ?? []).union(files.map(\.path))
    let parsed = paths.compactMap { memory.files[$0]?.parsed }
    var builder = ClusterBuilder(settings: content.settings)
    let new = parsed.isEmpty ? nil : builder.cluster(id, parsed)
    let problems = [memory.resolved.clusters.problems[id] ?? [], builder.diagnostics].flatMap { $0 }
    // Of files that are the same document only one is in the cluster.
    guard new?.files.count ?? 0 == parsed.count, !problems.contains(where: { $0.code == .duplicateDocument })
    else { return nil }
    let check = ContentCheck(settings: content.settings, today: memory.parser.options.today)
    memory.resolved.clusters.set(new, for: id, problems: builder.diagnostics)
    reading.problems.replace(
      with: builder.diagnostics + (new.map(check.diagnostics) ?? []), of: id)
    for file in files where file.new == nil {
      guard memory.resolved.texts.linked[file.path]?.filesLinkedTo.isEmpty ?? true else { return nil }
      reading.problems.replace(with: [], of: file.path)
      memory.resolved.texts.remove(file.path)
    }
    return (old, new)
  }

  /// Tells the check of references who and what there is now, and by which names.
  private mutating func renewNames(_ changes: [(old: Cluster?, new: Cluster?)]) -> Bool {
    let clusters = memory.resolved.clusters
    if changes.contains(where: { ($0.old == nil) != ($0.new == nil) }) {
      reading.problems.twins = clusters.caseTwins()
      reading.problems.orphans = clusters.orphanChapters()
    }
    guard changes.contains(where: { $0.old?.names ?? [] != $0.new?.names ?? [] }) else { return true }
    // A hint may have said the old name.
    guard memory.resolved.references.budget.isWhole else { return false }
    memory.resolved.references = ReferenceCheck(memory.content, clusters: clusters.clusters)
    // Whoever is gone may be named anywhere. That they come breaks no reference, and none was broken.
    guard changes.contains(where: { $0.new == nil }) else { return true }
    for (path, file) in memory.files.merged {
      guard let parsed = file.parsed else { continue }
      reading.problems.add(memory.resolved.references.diagnostics(in: parsed), of: path)
    }
    return true
  }
}

// MARK: - Links

extension Renewal {
  /// Follows the links of these documents, and of those that lead to one with other headings or files.
  private mutating func relink(_ changes: [(old: Cluster?, new: Cluster?)]) -> Bool {
    var files = changes.flatMap { $0.new?.files ?? [] }
    let moved = changes.filter { memory.resolved.links.documents.replace($0.old, with: $0.new) }
      .compactMap { ($0.old ?? $0.new)?.id }
    if !moved.isEmpty {
      reading.hasOnlyNewTexts = false
      let renewed = Set(files.map(\.path))
      files += memory.resolved.texts.linked.merged.values.filter { linked in
        !renewed.contains(linked.document.path) && moved.contains(where: linked.leads)
      }.map(\.document)
    }
    for file in files where !relink(file) { return false }
    return true
  }

  private mutating func relink(_ file: DecodedDocument) -> Bool {
    guard let parsed = memory.files[file.path]?.parsed else { return false }
    let (links, gallery) = (memory.resolved.links, memory.resolved.gallery)
    let linked = LinkedDocument(file, resolver: links)
    let filesBefore = memory.resolved.texts.linked[file.path]?.filesLinkedTo ?? []
    guard Set(filesBefore) == Set(linked.filesLinkedTo) else { return false }
    memory.resolved.texts.set(linked, gallery: gallery)
    let found =
      parsed.diagnostics + memory.resolved.references.diagnostics(in: parsed)
      + linked.diagnostics(&memory.resolved.linkBudget, resolver: links)
      + gallery.diagnostics(in: file, &memory.resolved.pictureBudget)
    reading.problems.replace(with: found, of: file.path)
    return true
  }
}

// MARK: - Documents

extension Renewal {
  /// Makes a document of new fields.
  private mutating func reassemble(_ id: DocumentID) -> Bool {
    let (parser, resolved) = (memory.parser, memory.resolved)
    guard let cluster = resolved.clusters[id] else {
      reading.portal.remove(id)
      return true
    }
    let assembler = Assembler(
      settings: memory.content.settings, includesDrafts: parser.options.includesDrafts,
      today: parser.options.today, texts: resolved.texts, gallery: resolved.gallery)
    return reading.portal.set(cluster, by: assembler)
  }

  /// Finds how documents hang together, as far as those of the renewed kinds decide it.
  private mutating func relate(_ renewed: Set<DocumentID>) {
    let kinds = Set(renewed.map(\.kind))
    var portal: Portal {
      get { reading.portal }
      _modify { yield &reading.portal }
    }
    if kinds.contains(.story) { portal.stories = portal.stories.inPortalOrder() }
    if kinds.contains(.program) { portal.programs = portal.programs.inPortalOrder() }
    if !kinds.isDisjoint(with: [.profile, .story, .program]) {
      let finder = RelationFinder(clusters: memory.resolved.clusters)
      portal.relations = finder.find(
        people: portal.people, stories: portal.stories, programs: portal.programs)
    }
    if !kinds.isDisjoint(with: [.profile, .program]) {
      portal.matching = Assembler.matching(
        portal.people, portal.relations, on: portal.today, in: memory.resolved.clusters.clusters)
    }
  }
}
