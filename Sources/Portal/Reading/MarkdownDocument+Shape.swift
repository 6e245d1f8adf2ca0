import Markdown

extension MarkdownDocument {
  /// Whether other pages see no difference between both texts: the same headings to lead to, the same pictures.
  func hasShape(of other: MarkdownDocument?) -> Bool {
    guard let other else { return false }
    return outline.map(\.anchor) == other.outline.map(\.anchor)
      && Set(images.map(\.destination)) == Set(other.images.map(\.destination))
  }
}
