/// Puts the reload script into a page: the one thing in which a page of the preview differs from the page that a
/// build writes.
enum ReloadTag {
  /// - Parameter page: the page as a build writes it.
  static func added(to page: [UInt8]) -> [UInt8] {
    let tag = EntityTag(of: page)
    let script =
      "<script type=\"module\" src=\"\(ReloadScript.path)\" data-tandem=\"\(tag.text)\"></script>\n"
    let place = endOfBody(in: page) ?? page.count
    return page[..<place] + Array(script.utf8) + page[place...]
  }

  /// Where the last `</body` starts.
  private static func endOfBody(in page: [UInt8]) -> Int? {
    let end = Array("</body".utf8)
    var index = page.count - end.count
    while index >= 0 {
      if page[index..<index + end.count].elementsEqual(end) { return index }
      index -= 1
    }
    return nil
  }
}
