/// The bytes at which the copying of a text stops, because they may have to become something else.
struct Specials {
  /// By byte: 0 for those that are copied.
  private let table: [UInt8]

  init(_ features: Features, _ options: MarkdownOptions, isMasked: Bool) {
    var table = [UInt8](repeating: 0, count: 256)
    var stops: [Unicode.Scalar] = ["<", ">", "&", "\""]
    if options.typographic {
      stops.append("'")
      if features.mayHoldDashes { stops.append("-") }
      if features.mayHoldEllipses { stops.append(".") }
    }
    if features.mayHoldStrikethrough { stops.append("~") }
    let holdsBrackets = features.mayHoldReferences || features.mayHoldDestinations
    if features.mayHoldFootnotes || holdsBrackets { stops.append("[") }
    if holdsBrackets { stops.append("]") }
    if isMasked { stops += Mask.bytes.map(Unicode.Scalar.init) }
    if features.mayHoldBareURLs { stops += [":", "w"] }
    for stop in stops { table[Int(stop.value)] = 1 }
    self.table = table
  }

  /// The first byte from `start` on at which to stop.
  @inline(__always)
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    table.withUnsafeBufferPointer { stops in
      var index = start
      while index < text.count {
        if stops[Int(text[index])] != 0 { return index }
        index += 1
      }
      return nil
    }
  }
}
