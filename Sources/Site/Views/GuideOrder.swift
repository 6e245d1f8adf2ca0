import Portal

/// The guides by phase, then by `order`, then by title; a chapter comes right after its guide.
struct GuideOrder: Sendable {
  let byTopic: [TopicID: [Document<Guide>]]
  /// Without chapters; all of them where there is no audience.
  let byAudience: [Audience?: [Document<Guide>]]
  /// The chapters of each guide.
  let chapters: [DocumentID: [Document<Guide>]]
  /// The guides before and after each, within the whole.
  let neighbours: [DocumentID: (previous: Document<Guide>?, next: Document<Guide>?)]

  init(_ guides: [Document<Guide>], language: Language) {
    let guides = Self.ordered(Alphabet(language).sorted(guides) { $0.edition(in: language).content.title })
    var byTopic: [TopicID: [Document<Guide>]] = [:]
    for guide in guides {
      for topic in guide.original.content.topics { byTopic[topic, default: []].append(guide) }
    }
    self.byTopic = byTopic
    let roots = guides.filter { $0.id.parent == nil }
    chapters = guides.reduce(into: [:]) { chapters, guide in
      if let parent = guide.id.parent { chapters[parent, default: []].append(guide) }
    }
    byAudience = Dictionary(
      uniqueKeysWithValues: [(nil, roots)]
        + Audience.allCases.map { audience in
          (audience, roots.filter { $0.original.content.audience.contains(audience) })
        })
    var neighbours: [DocumentID: (previous: Document<Guide>?, next: Document<Guide>?)] = [:]
    for (index, guide) in guides.enumerated() {
      neighbours[guide.id] = (
        index > 0 ? guides[index - 1] : nil, index + 1 < guides.count ? guides[index + 1] : nil
      )
    }
    self.neighbours = neighbours
  }

  private static func ordered(_ byTitle: [Document<Guide>]) -> [Document<Guide>] {
    let chapters = Dictionary(grouping: byTitle.filter { $0.id.parent != nil }) { $0.id.parent }
    let roots = byTitle.filter { $0.id.parent == nil }
    let known = Set(roots.map(\.id))
    let orphans = byTitle.filter { guide in guide.id.parent.map { !known.contains($0) } ?? false }
    return stable(roots + orphans).flatMap { guide in [guide] + stable(chapters[guide.id] ?? []) }
  }

  private static func stable(_ guides: [Document<Guide>]) -> [Document<Guide>] {
    let key = { (index: Int, guide: Document<Guide>) -> (Int, Int, Int) in
      let content = guide.original.content
      let phase = content.phase.flatMap { Phase.allCases.firstIndex(of: $0) } ?? Phase.allCases.count
      return (phase, content.order ?? .max, index)
    }
    return guides.enumerated().map { (key: key($0, $1), guide: $1) }.sorted { $0.key < $1.key }.map(\.guide)
  }
}
