import CCmark

/// A walk over a subtree in cmark's own order, without recursion: every node is entered, those with children
/// are left.
struct TreeWalk: ~Copyable {
  private let iterator: OpaquePointer?

  init(_ root: Node) {
    iterator = cmark_iter_new(root.raw)
  }

  deinit {
    if let iterator { cmark_iter_free(iterator) }
  }

  /// The next node and whether it is left rather than entered; nil at the end.
  @inline(__always)
  mutating func next() -> (node: Node, isLeaving: Bool)? {
    guard let iterator else { return nil }
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let raw = cmark_iter_get_node(iterator) else { return nil }
    return (Node(raw: raw), event == CMARK_EVENT_EXIT)
  }

  /// Goes on after `node`, as if it had just been left.
  mutating func skip(_ node: Node) {
    guard let iterator else { return }
    cmark_iter_reset(iterator, node.raw, CMARK_EVENT_EXIT)
  }
}
