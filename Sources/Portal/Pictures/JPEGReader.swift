/// JPEG: keeps the segments that the picture needs, the colour profile and Adobe's colour transform.
enum JPEGReader {
  static func read(_ file: [UInt8]) -> PictureReader? {
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    var kept: [UInt8] = [0xFF, 0xD8]
    var size: (width: Int, height: Int)?
    var isRotated = false
    var index = 2
    while index + 4 <= file.count, file[index] == 0xFF {
      let marker = file[index + 1]
      if marker == 0xFF {  // padding before a marker
        index += 1
        continue
      }
      guard let length = file.bigEndian(2, at: index + 2), length >= 2, index + 2 + length <= file.count
      else {
        return nil
      }
      let segment = index..<index + 2 + length
      switch marker {
      case 0xDA:
        guard let size else { return nil }
        kept += scans(file[index...])
        return PictureReader(
          format: .jpeg, width: size.width, height: size.height, bytes: kept, isRotated: isRotated)
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = file.bigEndian(2, at: index + 5), let width = file.bigEndian(2, at: index + 7),
          height > 0, width > 0
        else { return nil }
        size = (width, height)
        kept += file[segment]
      case 0xE1:
        isRotated = isRotated || isTurned(file, segment)
      case 0xE0, 0xEE: kept += file[segment]
      case 0xE2 where file.has("ICC_PROFILE", at: index + 4): kept += file[segment]
      case 0xE2...0xED, 0xEF, 0xFE: break
      default: kept += file[segment]
      }
      index = segment.upperBound
    }
    return nil
  }

  /// The compressed data up to the end marker; what follows (a second picture, a film) is not the picture.
  /// Progressive files have tables and further scans in between, and those stay.
  private static func scans(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = rest.startIndex
    while index + 1 < rest.endIndex {
      if rest[index] == 0xFF, rest[index + 1] == 0xD9 { return rest[...(index + 1)] }
      index += 1
    }
    return rest
  }

  /// Whether an EXIF segment's orientation is other than upright. Source: TIFF 6.0, tag 274.
  private static func isTurned(_ file: [UInt8], _ segment: Range<Int>) -> Bool {
    let tiff = segment.lowerBound + 10
    guard file.has("Exif", at: segment.lowerBound + 4) else { return false }
    let isLittle = file.has("II", at: tiff)
    let number = { (count: Int, at: Int) in
      isLittle ? file.littleEndian(count, at: at) : file.bigEndian(count, at: at)
    }
    guard let directory = number(4, tiff + 4), let entries = number(2, tiff + directory) else { return false }
    for entry in 0..<min(entries, 512) {
      let start = tiff + directory + 2 + 12 * entry
      if number(2, start) == 274 { return (number(2, start + 8) ?? 1) > 1 }
    }
    return false
  }
}
