extension String {
  /// Each `{name}` replaced by its value; a name without one stays. Values are not filled again.
  func filling(_ values: [(name: String, value: String)]) -> String {
    var filled = ""
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[rest.index(after: open)..<close]
      filled += Substring(rest[..<open])
      if let value = values.first(where: { $0.name.utf8.elementsEqual(name) }) {
        filled += value.value
      } else {
        filled += Substring(rest[open...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + Substring(rest)
  }
}
