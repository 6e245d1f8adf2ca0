import Diagnostics

extension PortalReading {
  /// The same portal with these documents read again, where no more than their texts has changed.
  ///
  /// Nil where anything has changed that another page may show or lead to: fields, headings, pictures, linked files.
  /// Then the portal must be read anew.
  public func rereadingTexts(of paths: Set<String>) -> PortalReading? {
    var reading = self
    for path in paths {
      guard let file = memory.reread(path) else { return nil }
      reading.replace(file)
    }
    reading.portal.texts = reading.memory.resolved.texts.texts
    return reading
  }

  private mutating func replace(_ file: RereadFile) {
    let (links, gallery) = (memory.resolved.links, memory.resolved.gallery)
    var (linkBudget, pictureBudget) = (SuggestionBudget(), SuggestionBudget())
    let linked = LinkedDocument(file.whole, resolver: links)
    memory.files[file.parsed.path] = RememberedFile(outcome: .document(file.decoded), parsed: file.parsed)
    memory.resolved.texts.replace(with: linked, gallery: gallery)
    let found =
      file.parsed.diagnostics + linked.diagnostics(&linkBudget, resolver: links)
      + gallery.diagnostics(in: file.parsed, &pictureBudget)
    problems.replace(with: found, of: file.parsed.path)
  }
}

/// A document whose file was read again, before and after its text was parsed.
struct RereadFile {
  let decoded: DecodedDocument
  let parsed: DecodedDocument
  /// With the fields that a translation takes from its original.
  let whole: DecodedDocument
}

extension PortalMemory {
  /// The document at `path` read again; nil where more than its text has changed.
  fileprivate func reread(_ path: String) -> RereadFile? {
    guard let old = files[path]?.outcome.document, let oldParsed = files[path]?.parsed,
      let oldLinked = resolved.texts.linked[path], let place = DocumentPlace(path: path)
    else { return nil }
    let decoder = DocumentDecoder(languages: settings.languages)
    guard case .document(let new) = decoder.decode(fileAt: path, as: place, in: folder),
      new.hasFields(of: old),
      parser.privacy.peoplePointedTo(from: new) == parser.privacy.peoplePointedTo(from: old)
    else { return nil }
    let parsed = parser.parse(new)
    guard parsed.body?.hasShape(of: oldParsed.body) == true,
      LinkedDocument(parsed, resolver: resolved.links).hasFiles(of: oldLinked)
    else { return nil }
    let whole = parsed.with(oldLinked.document.record, parsed.body)
    return RereadFile(decoded: new, parsed: parsed, whole: whole)
  }
}
