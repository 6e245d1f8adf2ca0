/// Bytes as the browser reads them.
extension [UInt8] {
  /// Seven bits a byte, the low ones first; all but the last byte have their high bit set.
  mutating func append(varint number: Int) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
