import CCmark

/// Finds which tildes of a block open and close a strikethrough.
///
/// One or two tildes pair with as many in the same parent, by the flanking rules of emphasis. It runs over a
/// block before that is rendered, because an opening tilde is one only where its partner follows.
struct StrikeResolver {
  /// A tilde run that counts, in the order of the text.
  struct Mark: Equatable {
    let node: Node
    let offset: Int
    let length: Int
    let opens: Bool
  }

  private struct Run {
    let node: Node
    let offset: Int
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    var opens: Bool?
  }

  private var runs: [Run] = []
  /// For every inline parent under way: the openers still free, by length 1 and 2, as indices into `runs`.
  private var open: [(single: [Int], double: [Int])] = [([], [])]
  private var linkDepth = 0
  /// Whether a label is a note's, whose tildes are none of the text's.
  private let isNote: (String) -> Bool

  private init(isNote: @escaping (String) -> Bool) { self.isNote = isNote }

  /// The marks of a block in the order of the text. No pair reaches across `barrier`; `source` tells which
  /// bytes of a text node are escaped.
  static func marks(
    in block: Node, barrier: Node?, isNote: @escaping (String) -> Bool, source: (Node) -> TextSource
  ) -> [Mark] {
    var resolver = StrikeResolver(isNote: isNote)
    var walk = TreeWalk(block)
    while let (node, isLeaving) = walk.next() {
      switch node.kind {
      case CMARK_NODE_TEXT: resolver.addRuns(of: node, source)
      // What is written there is an address.
      case CMARK_NODE_LINK where !isLeaving && node.isAutolink: walk.skip(node)
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK: resolver.pass(node, isLeaving)
      case CMARK_NODE_IMAGE where !isLeaving: walk.skip(node)
      case CMARK_NODE_SOFTBREAK where node == barrier, CMARK_NODE_LINEBREAK where node == barrier:
        resolver.open = [([], [])]
      default: break
      }
    }
    return resolver.runs.compactMap { run in
      run.opens.map { Mark(node: run.node, offset: run.offset, length: run.length, opens: $0) }
    }
  }
}

extension StrikeResolver {
  private mutating func pass(_ node: Node, _ isLeaving: Bool) {
    if isLeaving { open.removeLast() } else { open.append(([], [])) }
    if node.kind == CMARK_NODE_LINK { linkDepth += isLeaving ? -1 : 1 }
  }

  private mutating func addRuns(of node: Node, _ source: (Node) -> TextSource) {
    let text = node.literal
    guard text.contains(UInt8(ascii: "~")) else { return }
    var place = source(node)
    var urls = BareURLs(text)
    var index = 0
    var flushed = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "~"), !place.isEscaped(index) {
        var end = index + 1
        while end < text.count, text[end] == byte, !place.isEscaped(end) { end += 1 }
        add(index..<end, of: node, text)
        index = end
        flushed = end
      } else if text.has("[^", at: index), !place.isEscaped(index),
        let end = FootnoteText.labelEnd(from: index + 2, in: text, limit: text.count),
        isNote(text.string((index + 2)..<end))
      {
        index = end + 1
        flushed = index
      } else if linkDepth == 0, let url = urls.match(at: index, from: flushed), !place.isEscaped(index) {
        index = url.range.upperBound
        flushed = index
      } else {
        index += 1
      }
    }
  }

  private mutating func add(_ range: Range<Int>, of node: Node, _ text: UnsafeBufferPointer<UInt8>) {
    guard range.count <= 2 else { return }
    let before = Flank(before: range.lowerBound, in: text, neighbour: node.previous)
    let after = Flank(at: range.upperBound, in: text, neighbour: node.next)
    let run = Run(
      node: node, offset: range.lowerBound, length: range.count,
      canOpen: after != .space && (after != .punctuation || before != .word),
      canClose: before != .space && (before != .punctuation || after != .word))
    runs.append(run)
    if run.canClose, close(run) { return }
    guard run.canOpen else { return }
    if run.length == 1 {
      open[open.count - 1].single.append(runs.count - 1)
    } else {
      open[open.count - 1].double.append(runs.count - 1)
    }
  }

  /// Pairs the last run with the nearest opener of its length; those in between are free no longer.
  private mutating func close(_ run: Run) -> Bool {
    var free = open.removeLast()
    defer { open.append(free) }
    guard let opener = run.length == 1 ? free.single.popLast() : free.double.popLast() else { return false }
    while let last = free.single.last, last > opener { free.single.removeLast() }
    while let last = free.double.last, last > opener { free.double.removeLast() }
    runs[opener].opens = true
    runs[runs.count - 1].opens = false
    return true
  }
}

/// What stands at one side of a run of tildes.
private enum Flank {
  case space, punctuation, word

  init(before index: Int, in text: UnsafeBufferPointer<UInt8>, neighbour: Node?) {
    guard index > 0 else {
      self = Self.of(neighbour)
      return
    }
    var start = index - 1
    while start > 0, text[start].isContinuation { start -= 1 }
    self.init(scalarAt: start, in: text)
  }

  init(at index: Int, in text: UnsafeBufferPointer<UInt8>, neighbour: Node?) {
    if index < text.count { self.init(scalarAt: index, in: text) } else { self = Self.of(neighbour) }
  }

  private static func of(_ neighbour: Node?) -> Flank {
    guard let neighbour, !neighbour.isBreak else { return .space }
    return .punctuation
  }

  private init(scalarAt index: Int, in text: UnsafeBufferPointer<UInt8>) {
    let byte = text[index]
    if byte < 0x80 {
      self = byte.isSpace ? .space : byte.isPunctuation ? .punctuation : .word
      return
    }
    let end = text[(index + 1)...].firstIndex { !$0.isContinuation } ?? text.count
    let scalar = text.string(index..<end).unicodeScalars.first ?? " "
    let isPunctuation =
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        true
      default: false
      }
    self = scalar.properties.isWhitespace ? .space : isPunctuation ? .punctuation : .word
  }
}
