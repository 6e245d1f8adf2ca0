import Diagnostics

/// What may stand where front matter points to something: the ids that there are, each with the words for it.
struct EditorVocabulary: Sendable {
  typealias Choice = (id: String, words: String)

  let topics: [Choice]
  let profiles: [Choice]
  let programs: [Choice]

  /// Reads the people and programs of a content folder; a file that cannot be read is a choice without words.
  init(in folder: ContentFolder, content: ContentSettings) {
    let language = content.settings.primaryLanguage
    topics = content.topics.map { topic in
      let summary = topic.summary.map { ". " + $0.text(in: language) } ?? ""
      return (topic.id.name, topic.name.text(in: language) + summary)
    }
    let decoder = DocumentDecoder(languages: content.settings.languages)
    let files = folder.list().files.compactMap { path in DocumentPlace(path: path).map { (path, $0) } }
    func choices(_ kind: Kind, by field: String) -> [Choice] {
      var found: [String: String] = [:]
      for (path, place) in files where place.id.kind == kind && place.id != .home {
        let known = found[place.id.name, default: ""]
        guard place.suffix == nil || known.isEmpty else { continue }
        let document = decoder.decode(fileAt: path, as: place, in: folder).document
        found[place.id.name] = document?.record.text(field) ?? known
      }
      return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    profiles = choices(.profile, by: "name")
    programs = choices(.program, by: "title")
  }
}
