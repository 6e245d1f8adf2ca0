/// Reads a picture's size and takes out its metadata (EXIF, GPS, XMP, IPTC, comments).
///
/// Sources: ITU T.81 annex B and JFIF 1.02; W3C PNG (third edition) §5 and §11; GIF89a; RFC 9649 (WebP).
public struct PictureReader: Sendable {
  public let format: PictureFormat
  public let width: Int
  public let height: Int
  /// The picture without metadata.
  public let bytes: [UInt8]
  /// True when the camera left the picture lying on its side and said so in metadata that is taken out.
  public let isRotated: Bool

  /// Nil when the bytes are not a whole picture in a format that Tandem reads.
  public init?(_ file: [UInt8]) {
    if let picture = JPEGReader.read(file) ?? PNGReader.read(file) ?? GIFReader.read(file)
      ?? WebPReader.read(file)
    {
      self = picture
    } else {
      return nil
    }
  }

  init(format: PictureFormat, width: Int, height: Int, bytes: [UInt8], isRotated: Bool = false) {
    self.format = format
    self.width = width
    self.height = height
    self.bytes = bytes
    self.isRotated = isRotated
  }
}

extension [UInt8] {
  /// A big-endian number of `count` bytes at `index`; nil past the end.
  func bigEndian(_ count: Int, at index: Int) -> Int? {
    guard index >= 0, index + count <= self.count else { return nil }
    return self[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A little-endian number of `count` bytes at `index`; nil past the end.
  func littleEndian(_ count: Int, at index: Int) -> Int? {
    guard index >= 0, index + count <= self.count else { return nil }
    return self[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ text: StaticString, at index: Int) -> Bool {
    let wanted = text.withUTF8Buffer { [UInt8]($0) }
    return index >= 0 && index + wanted.count <= count
      && self[index..<index + wanted.count].elementsEqual(wanted)
  }
}
