/// The files of one document: its original and its translations, before their contents are read together.
/// Immutable, and a class for cheap copies.
final class Cluster: Sendable {
  let id: DocumentID
  let original: DecodedDocument
  let translations: [Language: DecodedDocument]
  /// The original first, then by language.
  let files: [DecodedDocument]

  init(id: DocumentID, original: DecodedDocument, translations: [Language: DecodedDocument]) {
    self.id = id
    self.original = original
    self.translations = translations
    files = [original] + translations.sorted { $0.key < $1.key }.map(\.value)
  }
}
