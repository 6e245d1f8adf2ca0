/// The texts of the editions, and where each file's is among them.
struct TextTable: Sendable {
  private(set) var texts: [EditionText] = []
  private(set) var ids: [String: TextID] = [:]
  /// Every file with its links followed, by its path below the content folder.
  private(set) var linked: PatchedTable<String, LinkedDocument>

  /// - Parameter documents: the files whose texts may be shown.
  init(_ documents: [DecodedDocument], linked: [LinkedDocument], gallery: Gallery) {
    self.linked = PatchedTable(Dictionary(linked.map { ($0.document.path, $0) }) { first, _ in first })
    for document in documents {
      guard let link = self.linked[document.path], let text = EditionText(link, gallery: gallery) else {
        continue
      }
      ids[document.path] = TextID(index: texts.count)
      texts.append(text)
    }
  }

  /// Puts a new text in the place of the old one, or behind the others.
  mutating func set(_ document: LinkedDocument, gallery: Gallery) {
    let path = document.document.path
    linked.set(document, for: path)
    guard let text = EditionText(document, gallery: gallery) else { return }
    if let id = ids[path] {
      texts[id.index] = text
    } else {
      ids[path] = TextID(index: texts.count)
      texts.append(text)
    }
  }

  /// Forgets a file. Its text keeps its place, so that the others keep theirs.
  mutating func remove(_ path: String) {
    linked.set(nil, for: path)
    ids[path] = nil
  }
}

extension EditionText {
  /// Nil where the document could not be read.
  convenience init?(_ linked: LinkedDocument, gallery: Gallery) {
    guard let body = linked.document.body else { return nil }
    self.init(
      body: body, links: linked.targets,
      pictures: body.images.map { gallery.picture($0.destination, in: linked.document) })
  }
}
