import Diagnostics

/// A page that a browser shows, and what it last knew.
struct OpenPage {
  /// The address, percent-encoded.
  let path: String
  /// What is shown: the page as a build writes it.
  var bytes: [UInt8]
  /// What the overlay shows.
  var problems: PreviewEvent.Problems?

  /// What the page must be told so that it shows `site`; nil when it does already.
  mutating func event(for site: PreviewSite, styles: [String: String], language: WordingLanguage)
    -> PreviewEvent?
  {
    let (new, problems) = (site.page(at: path), PreviewEvent.Problems(site.problems, in: language))
    var event = PreviewEvent(problems: problems)
    if new != bytes {
      event.reload = bytes.replacing(styles) != new
      event.styles = event.reload ? [:] : styles
    }
    defer { (bytes, self.problems) = (new, problems) }
    return event.reload || !event.styles.isEmpty || problems != self.problems ? event : nil
  }
}

extension [UInt8] {
  /// With each key of `names` replaced by its value.
  fileprivate func replacing(_ names: [String: String]) -> [UInt8] {
    names.reduce(self) { $0.replacing(Array($1.key.utf8), with: Array($1.value.utf8)) }
  }
}
