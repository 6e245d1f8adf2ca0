import Foundation
import Portal

/// Everyone in the directory as JSON, column by column, since alike things side by side compress best.
///
/// Person `i` is `names[i]`, at `slugs[i]` below the directory's address. `choices.teaches[i]` are indexes into
/// `options.teaches`, whose words stand on the page. `photos` has the few who have one, by `i`, from the site's root.
struct DirectoryData: Encodable {
  private let language: Language
  let names: [String]
  let slugs: [String]
  let lines: [String]
  let initials: [String]
  let tones: [Int]
  let slots: [Int]
  let photos: [String: String]
  let options: [String: [String]]
  let choices: [String: [[Int]]]

  init(
    people: [Document<Person>], openSlots: [Int], facets: [FacetGroup], language: Language,
    pathOf: (DocumentID) -> String?
  ) {
    self.language = language
    names = people.map(\.original.content.name)
    slugs = people.map { pathOf($0.id)?.split(separator: "/").last.map(String.init) ?? "" }
    lines = people.map { PersonLine.text(of: $0.edition(in: language).content) }
    initials = people.map { PersonMark.initials(of: $0.original.content.name) }
    tones = people.map { PersonMark.tone(of: $0.id) }
    slots = openSlots
    photos = Dictionary(
      uniqueKeysWithValues: people.enumerated().compactMap { index, person in
        person.edition(in: language).picture.map { (String(index), PicturePath.of($0)) }
      })
    options = Dictionary(uniqueKeysWithValues: facets.map { ($0.facet.rawValue, $0.options.map(\.id)) })
    choices = Dictionary(uniqueKeysWithValues: facets.map { ($0.facet.rawValue, $0.choices) })
  }

  private enum CodingKeys: CodingKey {
    case names, slugs, lines, initials, tones, slots, photos, options, choices
  }

  /// The file, named after its language and what is in it.
  var file: SiteFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(self)).map { Array($0) } ?? Array("{}".utf8)
    return SiteFile(
      path: "assets/people.\(language.tag.lowercased()).\(ContentHash.of(bytes).hex).json", bytes: bytes)
  }
}
