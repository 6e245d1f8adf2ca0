import CCmark

/// A document's footnotes: what defines them, who refers to them, and in which order they are shown.
struct Footnotes {
  struct Note {
    let definition: FootnoteText.Definition
    /// The list item that holds it.
    let item: Node
    let quoteDepth: Int
    /// From 1, in the order of the first references; nil as long as nothing refers to it.
    var number: Int?
    var references = 0

    /// Takes away what stood for the text of an empty first line.
    fileprivate func removeEmptyLine() {
      guard let first = item.firstChild, let text = first.firstChild, text.next == nil,
        text.kind == CMARK_NODE_TEXT, text.literal.elementsEqual([FootnoteText.emptyLine])
      else { return }
      cmark_node_unlink(first.raw)
    }
  }

  private(set) var notes: [Note] = []
  /// The notes by number, as indices into `notes`.
  private(set) var order: [Int] = []
  /// Definitions whose label another has taken.
  private(set) var duplicates: [Note] = []
  /// The lines whose mark turned out to be no list item: they lie in code, for example.
  private(set) var unusedLines: Set<Int> = []
  private var items: Set<OpaquePointer> = []
  private var byLabel: [String: Int] = [:]

  init() {}

  /// Finds the items that the marks of `definitions` became in the tree.
  init(_ definitions: [FootnoteText.Definition], in root: Node) {
    var pending: [Int: FootnoteText.Definition] = [:]
    for definition in definitions { pending[definition.line] = definition }
    var quoteDepth = 0
    var walk = TreeWalk(root)
    while let (node, isLeaving) = walk.next() {
      switch node.kind {
      case CMARK_NODE_BLOCK_QUOTE: quoteDepth += isLeaving ? -1 : 1
      case CMARK_NODE_ITEM where !isLeaving:
        if let definition = pending[node.startLine], definition.column == node.startColumn {
          pending[node.startLine] = nil
          add(Note(definition: definition, item: node, quoteDepth: quoteDepth))
        }
      case CMARK_NODE_PARAGRAPH where !isLeaving, CMARK_NODE_HEADING where !isLeaving: walk.skip(node)
      default: break
      }
    }
    unusedLines = Set(pending.keys)
    for note in notes + duplicates { note.removeEmptyLine() }
  }

  func isNote(_ item: Node) -> Bool {
    !items.isEmpty && items.contains(item.raw)
  }

  /// Whether a list has nothing in it but notes, so that nothing of it is left in the text.
  func holdsOnlyNotes(_ list: Node) -> Bool {
    guard !items.isEmpty else { return false }
    var item = list.firstChild
    while let each = item {
      guard isNote(each) else { return false }
      item = each.next
    }
    return true
  }

  /// Whether a note has this label.
  func has(_ label: String) -> Bool { byLabel[label.lowercased()] != nil }

  /// Counts a reference to the note with this label; nil where there is none.
  mutating func refer(to label: String) -> (number: Int, reference: Int)? {
    guard let index = byLabel[label.lowercased()] else { return nil }
    if notes[index].number == nil {
      order.append(index)
      notes[index].number = order.count
    }
    notes[index].references += 1
    return (notes[index].number ?? 0, notes[index].references)
  }

  private mutating func add(_ note: Note) {
    items.insert(note.item.raw)
    if byLabel[note.definition.label.lowercased()] == nil {
      byLabel[note.definition.label.lowercased()] = notes.count
      notes.append(note)
    } else {
      duplicates.append(note)
    }
  }
}
