/// One range of a `Range` header (RFC 9110, section 14), held against the size of what was asked for.
enum ByteRange: Equatable {
  /// No range, several, or one that is not understood: the whole is sent.
  case whole
  case part(Range<Int>)
  /// Past the end.
  case impossible

  /// Reads `bytes=0-99`, `bytes=100-` and `bytes=-100`.
  init(header: String?, size: Int) {
    self = .whole
    guard let header, header.hasPrefix("bytes=") else { return }
    let parts = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }) else { return }
    switch (Int(parts[0]), Int(parts[1])) {
    case (let first?, let last) where parts[1].isEmpty || last != nil:
      let last = min(last ?? size - 1, size - 1)
      if first >= size { self = .impossible } else if first <= last { self = .part(first..<last + 1) }
    case (nil, let count?) where parts[0].isEmpty:
      self = count == 0 || size == 0 ? .impossible : .part(max(0, size - count)..<size)
    default: break
    }
  }
}
