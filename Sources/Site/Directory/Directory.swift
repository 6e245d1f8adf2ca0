import Portal

/// The mentor directory in one language: everyone, by everything that one can choose by.
struct Directory: Sendable {
  let facets: [FacetGroup]
  /// Everyone, for the script that filters: loaded with the page, so that the page's own weight stays the same.
  let data: SiteFile

  /// - Parameter people: everyone who may be shown, in the order in which they are listed.
  init(
    people: [Document<Person>], openSlots: [Int], labels: FacetLabels,
    pathOf: @escaping (DocumentID) -> String?
  ) {
    let alphabet = Alphabet(labels.language)
    facets = Facet.allCases.compactMap { facet in
      FacetGroup(facet, people: people, openSlots: openSlots, labels: labels, alphabet: alphabet)
    }
    data =
      DirectoryData(
        people: people, openSlots: openSlots, facets: facets, language: labels.language, pathOf: pathOf
      ).file
  }
}

/// One facet, with the choices that someone has.
struct FacetGroup: Sendable {
  let facet: Facet
  let label: String
  let options: [FacetOption]
  /// For each person, which of `options` are theirs.
  let choices: [[Int]]

  /// Nil where there is nothing to choose.
  init?(
    _ facet: Facet, people: [Document<Person>], openSlots: [Int], labels: FacetLabels, alphabet: Alphabet
  ) {
    var counts: [String: Int] = [:]
    var names: [String: String] = [:]
    var owned: Set<String> = []
    var slugs = KnownSlugs()
    let chosen = zip(people, openSlots).map { facet.choices(of: $0, openSlots: $1, slugs: &slugs) }
    for (person, choices) in zip(people, chosen) {
      for choice in choices {
        counts[choice, default: 0] += 1
        // A place is named by someone who is described in this language, where there is such a person.
        let isOwn = person.edition(in: labels.language).language == labels.language
        if names[choice] == nil || (isOwn && !owned.contains(choice)) {
          names[choice] = facet.label(of: choice, of: person, in: labels)
        }
        if isOwn { owned.insert(choice) }
      }
    }
    guard !counts.isEmpty else { return nil }
    let ids =
      facet.order?.filter { counts[$0] != nil }
      ?? alphabet.sorted(counts.keys.sorted()) { names[$0] ?? $0 }
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    self.facet = facet
    self.label = labels.texts.text("facet_\(facet.rawValue)")
    self.options = ids.map { FacetOption(id: $0, label: names[$0] ?? $0, count: counts[$0] ?? 0) }
    self.choices = chosen.map { $0.compactMap { places[$0] } }
  }
}

/// A choice, and how many people it leaves.
struct FacetOption: Sendable {
  let id: String
  let label: String
  let count: Int
}
