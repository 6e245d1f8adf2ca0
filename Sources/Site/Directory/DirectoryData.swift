import Diagnostics
import Portal

/// Everyone in the directory as JSON, column by column, since alike things side by side compress best.
///
/// Person `i` is `names[i]`, at `slugs[i]` below the directory's address. `choices.teaches[i]` are indexes into
/// `options.teaches`, whose words stand on the page. `photos` has the few who have one, by `i`, from the site's root.
struct DirectoryData {
  let people: [Document<Person>]
  let openSlots: [Int]
  let facets: [FacetGroup]
  let language: Language
  let pathOf: (DocumentID) -> String?

  private static let prefix = "assets/people."

  /// Whether a file at `path` may be a directory's.
  static func holds(_ path: String) -> Bool { path.hasPrefix(prefix) }

  /// The file, named after its language and what is in it.
  var file: SiteFile {
    let bytes = json.bytes
    return SiteFile(
      path: "\(Self.prefix)\(language.tag.lowercased()).\(Fingerprint(of: bytes).hexadecimal).json",
      bytes: bytes)
  }

  private var json: CompactJSON {
    let editions = people.map { $0.edition(in: language) }
    let photos = editions.enumerated().compactMap { index, edition in
      edition.picture.map { (String(index), CompactJSON.text(PicturePath.of($0))) }
    }
    return .object([
      ("names", .texts(people.map(\.original.content.name))),
      ("slugs", .texts(people.map { pathOf($0.id)?.split(separator: "/").last.map(String.init) ?? "" })),
      ("lines", .texts(editions.map { PersonLine.text(of: $0.content) })),
      ("places", .texts(editions.map { $0.content.location ?? "" })),
      ("initials", .texts(people.map { PersonMark.initials(of: $0.original.content.name) })),
      ("tones", .numbers(people.map { PersonMark.tone(of: $0.id) })),
      ("slots", .numbers(openSlots)),
      ("photos", .object(photos)),
      ("options", .object(facets.map { ($0.facet.rawValue, .texts($0.options.map(\.id))) })),
      ("choices", .object(facets.map { ($0.facet.rawValue, .list($0.choices.map(CompactJSON.numbers))) })),
    ])
  }
}
