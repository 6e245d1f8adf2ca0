import Diagnostics

extension Portal {
  /// Puts a document among the others of its kind, in the place of what it was; false where nothing can be made of it.
  mutating func set(_ cluster: Cluster, by assembler: Assembler) -> Bool {
    switch cluster.id.kind {
    case .profile: return people.set(assembler.person(cluster))
    case .guide: return guides.set(assembler.guide(cluster))
    case .story: return stories.set(assembler.story(cluster))
    case .program: return programs.set(assembler.program(cluster))
    case .page:
      guard cluster.id == .home else { return pages.set(assembler.page(cluster)) }
      home = assembler.page(cluster)
      return home != nil
    }
  }

  mutating func remove(_ id: DocumentID) {
    switch id.kind {
    case .profile: people.removeAll { $0.id == id }
    case .guide: guides.removeAll { $0.id == id }
    case .story: stories.removeAll { $0.id == id }
    case .program: programs.removeAll { $0.id == id }
    case .page: if id == .home { home = nil } else { pages.removeAll { $0.id == id } }
    }
  }
}

extension Array {
  /// New ones come in the order of their ids.
  fileprivate mutating func set<Content>(_ new: Document<Content>?) -> Bool
  where Element == Document<Content> {
    guard let new else { return false }
    if let index = firstIndex(where: { $0.id == new.id }) {
      self[index] = new
    } else {
      insert(new, at: partitioningIndex { new.id < $0.id })
    }
    return true
  }
}
