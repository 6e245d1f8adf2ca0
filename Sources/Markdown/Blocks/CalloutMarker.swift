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

  init?(of quote: Node) {
    guard let paragraph = quote.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH,
      let text = paragraph.firstChild, text.kind == CMARK_NODE_TEXT
    else { return nil }
    let literal = text.literal
    guard literal.has("[!", at: 0) else { return nil }
    var end = 2
    while end < literal.count, literal[end].isLetter || literal[end] == UInt8(ascii: "-") { end += 1 }
    guard end > 2, end < literal.count, literal[end] == UInt8(ascii: "]") else { return nil }
    name = literal.string(2..<end)
    end += 1
    while end < literal.count, literal[end].isBlank { end += 1 }
    self.paragraph = paragraph
    self.text = text
    length = end
    hasOwnTitle = end < literal.count || text.next.map { !$0.isBreak } ?? false
  }
}
