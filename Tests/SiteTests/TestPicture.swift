/// Pictures that are small enough to write out.
enum TestPicture {
  /// One grey pixel, PNG.
  static let png: [UInt8] =
    signature
    + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    + chunk("IDAT", [0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81])
    + chunk("IEND", [])

  /// The same pixel with a comment that names someone.
  static let pngWithComment: [UInt8] =
    png.prefix(33) + chunk("tEXt", Array("Author\0Anna Ek".utf8)) + png.dropFirst(33)

  /// A JPEG of one pixel (header only) whose EXIF data says that the camera was turned.
  static let rotatedJPEG: [UInt8] =
    [0xFF, 0xD8]
    + segment(
      0xE1,
      Array("Exif\0\0".utf8) + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
        + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0] + [0, 0, 0, 0])
    + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
    + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x00, 0xFF, 0xD9]

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    let length = bytes.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + bytes
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + bytes
    return number(UInt32(bytes.count)) + body + number(checksum(body))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32. Source: W3C PNG (third edition), annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
