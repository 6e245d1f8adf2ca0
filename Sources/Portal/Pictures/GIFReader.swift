/// GIF: keeps pictures, their control blocks and the looping extension; comments and other extensions go.
enum GIFReader {
  static func read(_ file: [UInt8]) -> PictureReader? {
    guard file.has("GIF87a", at: 0) || file.has("GIF89a", at: 0), let width = file.littleEndian(2, at: 6),
      let height = file.littleEndian(2, at: 8), width > 0, height > 0, file.count > 13
    else { return nil }
    var index = 13 + tableSize(file[10])
    guard index <= file.count else { return nil }
    var kept = Array(file[..<index])
    while index < file.count {
      switch file[index] {
      case 0x3B:
        kept.append(0x3B)
        return PictureReader(format: .gif, width: width, height: height, bytes: kept)
      case 0x2C:
        guard index + 10 < file.count, let end = blocks(file, from: index + 11 + tableSize(file[index + 9]))
        else {
          return nil
        }
        kept += file[index..<end]
        index = end
      case 0x21:
        guard let end = blocks(file, from: index + 2) else { return nil }
        let isControl = file[index + 1] == 0xF9
        if isControl || file.has("NETSCAPE2.0", at: index + 3) { kept += file[index..<end] }
        index = end
      default: return nil
      }
    }
    return nil
  }

  /// The bytes of the colour table that the packed field announces.
  private static func tableSize(_ packed: UInt8) -> Int {
    packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1)
  }

  /// The index after a chain of sub-blocks; nil where it runs off the end.
  private static func blocks(_ file: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < file.count {
      if file[index] == 0 { return index + 1 }
      index += Int(file[index]) + 1
    }
    return nil
  }
}
