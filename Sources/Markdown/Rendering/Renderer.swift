import CCmark
import Diagnostics

/// Writes one document's HTML in one walk over cmark's tree, and notes what it meets on the way.
struct Renderer {
  let options: MarkdownOptions
  let features: Features
  /// Where this text is an example in another one.
  let inset: Inset?
  /// The text from which the nodes under way were parsed: the document's, or its tables' cells'.
  var text: ParsedText

  var html = MarkdownHTML()
  var outline: [HeadingDraft] = []
  var links: [LinkDraft] = []
  var images: [ImageDraft] = []
  var problems = ProblemLog()
  var wordCount = 0

  /// The tables by their paragraph, and the paragraphs of the cells' document.
  var tables: [OpaquePointer: Table] = [:]
  var cellText: ParsedText?
  var cellParagraphs: [Node] = []
  var isInCell = false
  var tableCount: Int
  /// How many examples the text has shown.
  var exampleCount = 0
  /// Whether cmark may read parts of the text again.
  var mayBeReadTwice = true

  var footnotes = Footnotes()
  /// The item of the note under way, the note's index, and where back links are missing: the note's index and
  /// its hole's.
  var openNote: Node?
  var openNoteIndex = 0
  var noteHoles: [(note: Int, hole: Int)] = []

  var anchors = AnchorNames()
  var lastHeadingLevel = 1
  /// What was written when the heading under way began.
  typealias OpenHeading = (start: Int, holes: Int, images: Int)
  var openHeading: OpenHeading?

  /// Whether each of the block quotes around is a callout.
  var quotes: [Bool] = []
  /// The paragraph whose first line is a callout's title, until that line ends.
  var calloutTitle: Node?
  /// The paragraph around which a task's label stands.
  var taskParagraph: Node?
  /// How many bytes of the next text are already dealt with.
  var skippedBytes = 0
  /// A break that ends a callout's marker and is not written.
  var skippedBreak: Node?
  /// A paragraph that is a callout's marker and nothing else.
  var skippedParagraph: Node?

  /// The paragraph or heading under way.
  var block: Node?
  var locator: InlineLocator?
  var strikes: ArraySlice<StrikeResolver.Mark> = []
  var openLink: OpenLink?
  /// How many links are open within the open one: cmark lets an address in angle brackets stand there.
  var nestedLinks = 0
  var imageDepth = 0
  var alternative: [UInt8] = []
  var quoteWriter: QuoteWriter
  let isMasked: Bool
  /// Where bare URLs are cut by marks that are their own, in bytes of the file.
  var cutMarks: [Int] = []
  /// Whether a mark that was hidden from cmark stands where it cannot be written as itself.
  var isMaskMisplaced = false
  /// Whether a bracket is open that may begin `[text][label]` or `[text](destination)`.
  var sawBracket = false
  var openTags = 0
  var specials: Specials

  /// - Parameter isMasked: whether marks of bare URLs are hidden from cmark in this text.
  init(
    _ text: ParsedText, features: Features, options: MarkdownOptions, inset: Inset? = nil,
    isMasked: Bool = false
  ) {
    self.isMasked = isMasked
    self.text = text
    self.features = features
    self.options = options
    self.inset = inset
    tableCount = inset?.tableCount ?? 0
    quoteWriter = QuoteWriter(options.typography)
    specials = Specials(features, options, isMasked: isMasked)
    html.bytes.reserveCapacity(text.bytes.count + text.bytes.count / 2)
  }

  /// Writes a node and all that is in it.
  mutating func render(_ root: Node) {
    var walk = TreeWalk(root)
    while let (node, isLeaving) = walk.next() {
      if isLeaving {
        leave(node)
      } else if !enter(node) {
        walk.skip(node)
      }
    }
  }
}

extension Renderer {
  /// Writes what stands before a node's children; false when they are already dealt with.
  private mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    case CMARK_NODE_TEXT: enterText(node)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: enterBreak(node)
    case CMARK_NODE_CODE: enterCode(node)
    case CMARK_NODE_EMPH: writeTag("<em>")
    case CMARK_NODE_STRONG: writeTag("<strong>")
    case CMARK_NODE_LINK: enterLink(node)
    case CMARK_NODE_IMAGE: enterImage(node)
    case CMARK_NODE_HTML_INLINE: enterInlineHTML(node)
    default: return enterBlock(node)
    }
    return true
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_EMPH: writeTag("</em>")
    case CMARK_NODE_STRONG: writeTag("</strong>")
    case CMARK_NODE_LINK: leaveLink(node)
    case CMARK_NODE_IMAGE: leaveImage(node)
    default: leaveBlock(node)
    }
  }

  private mutating func enterBlock(_ node: Node) -> Bool {
    switch node.kind {
    case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
    case CMARK_NODE_HEADING: return enterHeading(node)
    case CMARK_NODE_LIST: enterList(node)
    case CMARK_NODE_ITEM: return enterItem(node)
    case CMARK_NODE_BLOCK_QUOTE: enterQuote(node)
    case CMARK_NODE_CODE_BLOCK: enterCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: enterHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      startLine()
      html.bytes.append("<hr />\n")
    default: break
    }
    return true
  }

  private mutating func leaveBlock(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
    case CMARK_NODE_HEADING: leaveHeading(node)
    case CMARK_NODE_LIST: leaveList(node)
    case CMARK_NODE_ITEM: if node != openNote, !footnotes.isNote(node) { html.bytes.append("</li>\n") }
    case CMARK_NODE_BLOCK_QUOTE: leaveQuote()
    default: break
    }
  }

  /// Emphasis and the like; in a picture's alternative text there is none.
  @inline(__always)
  private mutating func writeTag(_ tag: StaticString) {
    if imageDepth == 0 { html.bytes.append(tag) }
  }

  /// Begins a new line unless one has just begun.
  mutating func startLine() {
    if let last = html.bytes.last, last != 0x0A { html.bytes.append(0x0A) }
  }

  /// Makes a paragraph, heading or cell the block that its inlines belong to.
  mutating func startBlock(_ node: Node) {
    block = node
    locator = nil
    openTags = 0
    sawBracket = false
    quoteWriter.startBlock()
    if features.mayHoldStrikethrough { resolveStrikes(in: node) }
  }
}
