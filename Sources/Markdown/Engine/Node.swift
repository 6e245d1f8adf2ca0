import CCmark
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One node of cmark's tree; valid as long as the `Arena` that holds it.
struct Node: Equatable {
  let raw: OpaquePointer

  init(raw: OpaquePointer) {
    self.raw = raw
  }

  private init?(_ raw: OpaquePointer?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  @inline(__always) var kind: cmark_node_type { cmark_node_get_type(raw) }
  @inline(__always) var next: Node? { Node(cmark_node_next(raw)) }
  @inline(__always) var previous: Node? { Node(cmark_node_previous(raw)) }
  @inline(__always) var parent: Node? { Node(cmark_node_parent(raw)) }
  @inline(__always) var firstChild: Node? { Node(cmark_node_first_child(raw)) }
  @inline(__always) var lastChild: Node? { Node(cmark_node_last_child(raw)) }

  /// The text of a leaf; it ends at the first NUL, and cmark lets none through.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(raw)) }
  var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(raw)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(raw)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(raw)) }

  /// The first line of a block, from 1. Of an inline it is not reliable: see `InlineLocator`.
  var startLine: Int { Int(cmark_node_get_start_line(raw)) }
  var endLine: Int { Int(cmark_node_get_end_line(raw)) }
  /// In bytes from 1.
  var startColumn: Int { Int(cmark_node_get_start_column(raw)) }
  var endColumn: Int { Int(cmark_node_get_end_column(raw)) }

  var isBreak: Bool { kind == CMARK_NODE_SOFTBREAK || kind == CMARK_NODE_LINEBREAK }

  /// Whether this is a paragraph of a tight list, which has no element of its own.
  var isTight: Bool {
    guard let list = parent?.parent, list.kind == CMARK_NODE_LIST else { return false }
    return cmark_node_get_list_tight(list.raw) != 0
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(text))
  }
}
