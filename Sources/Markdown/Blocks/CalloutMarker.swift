import CCmark

/// The `[!NOTE]` with which a callout begins.
struct CalloutMarker {
  let paragraph: Node
  let text: Node
  let name: String
  /// How many bytes of the text the marker takes, the blanks after it included.
  let length: Int
  /// Whether something follows it on its line.
  let hasOwnTitle: Bool

  /// The marker at the start of a paragraph, after the `start` bytes that stand for nothing.
  init?(in paragraph: Node, after start: Int) {
    guard let text = paragraph.firstChild, text.kind == CMARK_NODE_TEXT else { return nil }
    let literal = text.literal
    guard literal.has("[!", at: start) else { return nil }
    var end = start + 2
    while end < literal.count, literal[end].isLetter || literal[end] == UInt8(ascii: "-") { end += 1 }
    guard end > start + 2, end < literal.count, literal[end] == UInt8(ascii: "]") else { return nil }
    name = literal.string((start + 2)..<end)
    end += 1
    // `[!TIP]: a title` is meant as `[!TIP] a title`. One word there would be a link definition.
    if end < literal.count, literal[end] == UInt8(ascii: ":") { end += 1 }
    while end < literal.count, literal[end].isBlank { end += 1 }
    self.paragraph = paragraph
    self.text = text
    length = end - start
    hasOwnTitle = end < literal.count || text.next.map { !$0.isBreak } ?? false
  }
}
