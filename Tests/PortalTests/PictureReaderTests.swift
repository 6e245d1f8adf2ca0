import Foundation
import Testing

@testable import Portal

@Suite("Pictures")
struct PictureReaderTests {
  private static let secret = Array("SECRET".utf8)

  private static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 0xFF)] + payload
  }

  /// A JPEG with every kind of metadata, 3 × 2 pixels.
  private static func jpeg(orientation: UInt8 = 1) -> [UInt8] {
    let tiff: [UInt8] =
      Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    return [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
      + segment(0xE1, Array("Exif\0\0".utf8) + tiff + secret)
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
      + segment(0xED, secret) + segment(0xFE, secret)
      + segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
      + segment(0xC0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [
        1, 2, 3, 0xFF, 0xD9,
      ] + secret
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    (0..<4).map { UInt8(data.count >> (8 * (3 - $0)) & 0xFF) } + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0])
    + chunk("tEXt", secret) + chunk("eXIf", secret) + chunk("iTXt", secret) + chunk("IDAT", [1])
    + chunk("IEND", [])

  private static let gif: [UInt8] =
    Array("GIF89a".utf8) + [3, 0, 2, 0, 0, 0, 0] + [0x21, 0xFE, 6] + secret + [0]
    + [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [6] + secret + [0]
    + [0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 1, 1, 0, 0x3B] + secret

  private static func webpChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + (0..<4).map { UInt8(data.count >> (8 * $0) & 0xFF) } + data
      + (data.count % 2 == 1 ? [0] : [])
  }

  private static let webp: [UInt8] = {
    let chunks =
      webpChunk("VP8X", [0x0C, 0, 0, 0, 2, 0, 0, 1, 0, 0]) + webpChunk("VP8 ", [1, 2])
      + webpChunk("EXIF", secret) + webpChunk("XMP ", secret)
    return webpChunk("RIFF", Array("WEBP".utf8) + chunks)
  }()

  @Test(
    "metadata goes, the size is found",
    arguments: [(jpeg(), PictureFormat.jpeg), (png, .png), (gif, .gif), (webp, .webp)])
  func cleaned(_ bytes: [UInt8], _ format: PictureFormat) throws {
    let picture = try #require(PictureReader(bytes))
    #expect(picture.format == format)
    #expect(picture.width == 3 && picture.height == 2)
    #expect(Data(bytes).range(of: Data(Self.secret)) != nil)
    #expect(Data(picture.bytes).range(of: Data(Self.secret)) == nil)
    #expect(PictureReader(picture.bytes)?.bytes == picture.bytes)
  }

  @Test("the colour profile of a photo stays")
  func profile() throws {
    let picture = try #require(PictureReader(Self.jpeg()))
    #expect(Data(picture.bytes).range(of: Data("ICC_PROFILE".utf8)) != nil)
  }

  @Test("a photo that lies on its side is told", arguments: [(UInt8(1), false), (6, true), (3, true)])
  func rotated(_ orientation: UInt8, isRotated: Bool) {
    #expect(PictureReader(Self.jpeg(orientation: orientation))?.isRotated == isRotated)
  }

  @Test(
    "a torn or changed file never crashes, and is never a picture with other bytes than its own",
    arguments: [jpeg(), png, gif, webp])
  func torn(_ bytes: [UInt8]) {
    var random = SeededRandom(seed: 3)
    for length in 0..<bytes.count { _ = PictureReader(Array(bytes[..<length])) }
    for _ in 0..<2000 {
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if let picture = PictureReader(changed) { #expect(picture.bytes.count <= changed.count + 8) }
    }
  }

  @Test(
    "other files are no pictures",
    arguments: [[], Array("<svg/>".utf8), [0xFF, 0xD8], [UInt8](repeating: 0, count: 64)])
  func others(_ bytes: [UInt8]) {
    #expect(PictureReader(bytes) == nil)
  }
}
