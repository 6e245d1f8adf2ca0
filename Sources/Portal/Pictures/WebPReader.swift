/// WebP: keeps everything but the EXIF and XMP chunks, and takes their flags out of the header.
enum WebPReader {
  static func read(_ file: [UInt8]) -> PictureReader? {
    guard file.has("RIFF", at: 0), file.has("WEBP", at: 8) else { return nil }
    var body: [UInt8] = Array("WEBP".utf8)
    var size: (Int, Int)?
    var index = 12
    while let length = file.littleEndian(4, at: index + 4), index + 8 + length <= file.count {
      let end = min(index + 8 + length + length % 2, file.count)
      var chunk = Array(file[index..<end])
      if file.has("VP8X", at: index), length >= 10 {
        chunk[8] &= ~0x0C
        size = canvas(file, at: index + 8)
      } else if file.has("VP8 ", at: index) || file.has("VP8L", at: index) {
        size = size ?? stillSize(file, at: index)
      }
      if !file.has("EXIF", at: index), !file.has("XMP ", at: index) { body += chunk }
      index = end
    }
    guard let size, size.0 > 0, size.1 > 0 else { return nil }
    let count = body.count
    let header = Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    return PictureReader(format: .webp, width: size.0, height: size.1, bytes: header + body)
  }

  private static func canvas(_ file: [UInt8], at start: Int) -> (Int, Int)? {
    guard let width = file.littleEndian(3, at: start + 4), let height = file.littleEndian(3, at: start + 7)
    else {
      return nil
    }
    return (width + 1, height + 1)
  }

  private static func stillSize(_ file: [UInt8], at chunk: Int) -> (Int, Int)? {
    if file.has("VP8L", at: chunk) {
      guard let bits = file.littleEndian(4, at: chunk + 9) else { return nil }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    guard let width = file.littleEndian(2, at: chunk + 14), let height = file.littleEndian(2, at: chunk + 16)
    else {
      return nil
    }
    return (width & 0x3FFF, height & 0x3FFF)
  }
}
