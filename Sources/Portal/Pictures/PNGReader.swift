/// PNG: keeps the chunks that decide how the picture looks, and no text, time or EXIF.
enum PNGReader {
  static func read(_ file: [UInt8]) -> PictureReader? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard file.starts(with: signature), file.has("IHDR", at: 12), let width = file.bigEndian(4, at: 16),
      let height = file.bigEndian(4, at: 20), width > 0, height > 0
    else { return nil }
    var kept = signature
    var index = 8
    while let length = file.bigEndian(4, at: index), index + 12 + length <= file.count {
      let name = String(decoding: file[index + 4..<index + 8], as: UTF8.self)
      if shown.contains(name) { kept += file[index..<index + 12 + length] }
      index += 12 + length
      if name == "IEND" { return PictureReader(format: .png, width: width, height: height, bytes: kept) }
    }
    return nil
  }

  private static let shown: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
    "acTL", "fcTL", "fdAT",
  ]
}
