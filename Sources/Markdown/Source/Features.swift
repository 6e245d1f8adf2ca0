/// What a document can hold at all, found by a few fast searches, so that no pass runs for nothing.
struct Features {
  let mayHoldStrikethrough: Bool
  let mayHoldTables: Bool
  let mayHoldFootnotes: Bool
  let mayHoldTasks: Bool
  let mayHoldCallouts: Bool
  let mayHoldBareURLs: Bool
  /// Backslashes or entities, which hide marks from the extensions.
  let mayHoldEscapes: Bool
  /// Entities that stand for a character by its number.
  let mayHoldNumbers: Bool
  let mayHoldDefinitions: Bool
  let mayHoldReferences: Bool
  let mayHoldDestinations: Bool
  let mayHoldDashes: Bool
  let mayHoldEllipses: Bool

  init(_ text: UnsafeBufferPointer<UInt8>, linksBareURLs: Bool) {
    let hasBracket = text.contains(UInt8(ascii: "["))
    mayHoldStrikethrough = text.contains(UInt8(ascii: "~"))
    mayHoldTables = text.contains(UInt8(ascii: "|"))
    mayHoldFootnotes = hasBracket && text.contains("[^")
    mayHoldTasks =
      hasBracket && (text.contains("[ ]") || text.contains("[x]") || text.contains("[X]"))
    mayHoldCallouts = hasBracket && text.contains("[!")
    mayHoldBareURLs = linksBareURLs && (text.contains("://") || text.contains("www."))
    mayHoldEscapes = text.contains(UInt8(ascii: "\\")) || text.contains(UInt8(ascii: "&"))
    mayHoldNumbers = mayHoldEscapes && text.contains("&#")
    mayHoldDefinitions = hasBracket && text.contains("]:")
    mayHoldReferences = hasBracket && text.contains("][")
    mayHoldDestinations = hasBracket && text.contains("](")
    mayHoldDashes = text.contains("--")
    mayHoldEllipses = text.contains("...")
  }
}
