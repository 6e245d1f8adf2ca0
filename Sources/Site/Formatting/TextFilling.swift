extension String {
  /// Each `{name}` replaced by its value; a name without one stays. Values are not filled again.
  func filling(_ values: [(name: String, value: String)]) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var filled: [UInt8] = []
      filled.reserveCapacity(bytes.count + 32)
      var rest = bytes[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
      {
        let name = rest[(open + 1)..<close]
        filled += rest[..<open]
        if let value = values.first(where: { $0.name.utf8.elementsEqual(name) }) {
          filled += value.value.utf8
        } else {
          filled += rest[open...close]
        }
        rest = rest[(close + 1)...]
      }
      filled += rest
      return String(decoding: filled, as: UTF8.self)
    }
  }
}
