import Diagnostics

extension Compiler {
  /// A value that can be written as words.
  mutating func printable(_ typed: Typed) -> Typed {
    var typed = typed
    if let type = typed.optionalOf {
      typed.type = type
      typed.run = { [run = typed.run] frame in try run(&frame) ?? .text("") }
    }
    typed = present(typed)
    let (run, place) = (typed.run, Place(file: file, range: typed.range))
    switch typed.type {
    case .list, .map, .nothing, .object:
      report(.templateNotPrintable, typed.range, ["type": typed.type.word])
    case .any:
      typed.run = { frame in
        let value = try run(&frame) ?? .none
        guard value.hasWords else {
          throw Fault(code: .templateNotPrintable, place: place, arguments: ["type": value.type.word])
        }
        return value
      }
    default: break
    }
    return typed
  }

  mutating func print() throws -> [Node] {
    let start = token.range.lowerBound
    if token.kind == .name("super"), files[file].tokens[at + 1].kind == .sign("(") {
      at += 2
      try expect(")")
      let range = start..<end
      try expect("}}")
      return parentBlock(range)
    }
    let value = try closed(by: "}}")
    guard let spot else {
      _ = printable(value)
      return []
    }
    let (escaping, place) = spot.escaping
    guard let escaping, escaping != .json || value.encoding == "json" else {
      _ = used(value)
      report(.templateContext, value.range, ["place": place])
      return []
    }
    let written = printable(value)
    if case .html = written.type, escaping != .text, value.encoding != "escape" {
      report(.templateMarkupPlace, value.range)
    }
    self.spot?.writeValue()
    // What is encoded already is not encoded again.
    let isEncoded = escaping == .urlComponent && value.encoding == "urlencode"
    return [.print(Reading(written), isEncoded ? .attribute : escaping)]
  }
}
