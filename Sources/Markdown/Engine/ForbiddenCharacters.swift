import CCmark
import Diagnostics

/// Characters that no page may hold and that only an entity can bring, such as `&#x1F;`. For the last two of Unicode's
/// first plane cmark even writes what is no UTF-8.
enum ForbiddenCharacters {
  /// Makes them U+FFFD, as CommonMark does with `&#0;`.
  static func replace(in root: Node) {
    var walk = TreeWalk(root)
    while let (node, isLeaving) = walk.next() {
      guard !isLeaving else { continue }
      switch node.kind {
      case CMARK_NODE_TEXT: clean(node.literal) { cmark_node_set_literal(node.raw, $0) }
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        // In an address they are encoded or part of what is refused.
        if node.url.contains(where: { $0 >= 0xFE }) { clean(node.url) { cmark_node_set_url(node.raw, $0) } }
        clean(node.title) { cmark_node_set_title(node.raw, $0) }
      case CMARK_NODE_CODE_BLOCK: clean(node.fenceInfo) { cmark_node_set_fence_info(node.raw, $0) }
      default: break
      }
    }
  }

  private static func clean(_ bytes: UnsafeBufferPointer<UInt8>, _ set: (String) -> Int32) {
    // Bytes that are no UTF-8 become U+FFFD as they are read.
    let text = bytes.string
    let isClean = text.utf8.count == bytes.count && !text.unicodeScalars.contains(where: isForbidden)
    guard !isClean else { return }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cleaned.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    _ = set(String(cleaned))
  }

  /// Signs that stand for marks of bare URLs are written as those.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isForbidden && !(scalar.isASCII && Mask.bytes.contains(UInt8(scalar.value)))
  }
}
