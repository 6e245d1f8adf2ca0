import Diagnostics

extension PortalReading {
  /// The same portal with these documents read again, where no other document is made otherwise because of it: what is
  /// kept of the others is what reading everything anew would give.
  ///
  /// Nil where more may follow: a document that comes or goes, a person who may no longer be shown, a picture or a file
  /// that is used for the first or the last time. Then the portal must be read anew.
  public func rereading(_ paths: Set<String>) -> PortalReading? {
    var reading = self
    reading.hasOnlyNewTexts = true
    var (read, renewed): (Set<DocumentID>, Set<DocumentID>) = ([], [])
    for path in paths {
      guard let file = memory.rereading(path), let new = file.outcome.document,
        let old = memory.files[path]?.outcome.document
      else { return nil }
      reading.memory.files.set(file, for: path)
      read.insert(new.id)
      if !new.hasFields(of: old) { renewed.insert(new.id) }
    }
    guard reading.recluster(read), reading.relink(read), reading.reassemble(renewed),
      !reading.memory.resolved.lacksHints
    else { return nil }
    reading.portal.texts = reading.memory.resolved.texts.texts
    reading.renewed = renewed
    reading.hasOnlyNewTexts = reading.hasOnlyNewTexts && renewed.isEmpty
    return reading
  }

  /// Puts the files of each document together anew, and checks them.
  private mutating func recluster(_ ids: Set<DocumentID>) -> Bool {
    let content = memory.content
    let check = ContentCheck(settings: content.settings, today: memory.parser.options.today)
    var areRenamed = false
    for id in ids {
      guard let old = memory.resolved.clusters[id],
        memory.resolved.clusters.problems[id]?.contains(where: { $0.code == .duplicateDocument }) != true
      else { return false }
      var builder = ClusterBuilder(settings: content.settings)
      guard let new = builder.cluster(id, old.files.compactMap { memory.files[$0.path]?.parsed }),
        new.files.map(\.path) == old.files.map(\.path)
      else { return false }
      areRenamed = areRenamed || new.names != old.names
      memory.resolved.clusters.replace(with: new, problems: builder.diagnostics)
      problems.replace(with: builder.diagnostics + check.diagnostics(in: new), of: id)
    }
    guard areRenamed else { return true }
    // A hint may have said the old name.
    guard memory.resolved.references.budget.isWhole else { return false }
    memory.resolved.references = ReferenceCheck(
      memory.resolved.references, topics: content.topics, clusters: memory.resolved.clusters.clusters)
    return true
  }

  /// Follows the links of these documents, and of those that lead to one whose headings have changed.
  private mutating func relink(_ ids: Set<DocumentID>) -> Bool {
    let clusters = ids.compactMap { memory.resolved.clusters[$0] }
    var files = clusters.flatMap(\.files)
    let moved = clusters.filter { memory.resolved.links.documents.update($0) }.map(\.id)
    if !moved.isEmpty {
      hasOnlyNewTexts = false
      files += memory.resolved.texts.linked.merged.values.filter { linked in
        !ids.contains(linked.document.id) && moved.contains(where: linked.leads)
      }.map(\.document)
    }
    return files.allSatisfy { relink($0) }
  }

  private mutating func relink(_ file: DecodedDocument) -> Bool {
    guard let old = memory.resolved.texts.linked[file.path], let parsed = memory.files[file.path]?.parsed
    else { return false }
    let (links, gallery) = (memory.resolved.links, memory.resolved.gallery)
    let linked = LinkedDocument(file, resolver: links)
    guard linked.hasFiles(of: old) else { return false }
    memory.resolved.texts.replace(with: linked, gallery: gallery)
    let found =
      parsed.diagnostics + memory.resolved.references.diagnostics(in: parsed)
      + linked.diagnostics(&memory.resolved.linkBudget, resolver: links)
      + gallery.diagnostics(in: file, &memory.resolved.pictureBudget)
    problems.replace(with: found, of: file.path)
    return true
  }

  /// Makes documents of new fields.
  private mutating func reassemble(_ ids: Set<DocumentID>) -> Bool {
    let (parser, resolved) = (memory.parser, memory.resolved)
    let assembler = Assembler(
      settings: memory.content.settings, includesDrafts: parser.options.includesDrafts,
      today: parser.options.today, texts: resolved.texts, gallery: resolved.gallery)
    for id in ids {
      guard let cluster = resolved.clusters[id], portal.replace(cluster, by: assembler) else { return false }
    }
    let kinds = Set(ids.map(\.kind))
    if kinds.contains(.story) || kinds.contains(.program) {
      let finder = RelationFinder(privacy: parser.privacy, today: parser.options.today)
      portal.stories = portal.stories.inPortalOrder()
      portal.programs = portal.programs.inPortalOrder()
      portal.relations = finder.find(
        people: portal.people, stories: portal.stories, programs: portal.programs)
    }
    if kinds.contains(.profile) {
      portal.matching = Assembler.matching(portal.people, in: resolved.clusters.clusters)
    }
    return true
  }
}

extension Portal {
  /// Puts what has become of a document in its place; false where it has none before or after.
  fileprivate mutating func replace(_ cluster: Cluster, by assembler: Assembler) -> Bool {
    switch cluster.id.kind {
    case .profile: return people.replace(assembler.person(cluster))
    case .guide: return guides.replace(assembler.guide(cluster))
    case .story: return stories.replace(assembler.story(cluster))
    case .program: return programs.replace(assembler.program(cluster))
    case .page:
      guard cluster.id == .home else { return pages.replace(assembler.page(cluster)) }
      guard home != nil, let page = assembler.page(cluster) else { return false }
      home = page
      return true
    }
  }
}

extension Array {
  fileprivate mutating func replace<Content>(_ new: Document<Content>?) -> Bool
  where Element == Document<Content> {
    guard let new, let index = firstIndex(where: { $0.id == new.id }) else { return false }
    self[index] = new
    return true
  }
}
