import Diagnostics
import Testing

@testable import Portal

@Suite("Text encoding")
struct TextEncodingTests {
  private static func start(of bytes: [UInt8]) -> Int? {
    try? TextEncoding.check(SourceText(path: "content/guides/a.md", bytes: bytes)).get()
  }

  @Test(
    "what is no character of UTF-8 is refused, and its neighbour is not",
    arguments: [
      ([0xC1, 0xBF], [0xC2, 0xA0]), ([0xC2, 0x7F], [0xDF, 0xBF]), ([0xE0, 0x9F, 0xBF], [0xE0, 0xA0, 0x80]),
      ([0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF]), ([0xEF, 0xBF, 0x7F], [0xEF, 0xBF, 0xBD]),
      ([0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80]),
      ([0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBD]),
      ([0xF5, 0x80, 0x80, 0x80], [0xF3, 0x80, 0x80, 0x80]), ([0xE2, 0x82], [0xE2, 0x82, 0xAC]),
      ([0x80], [0x7E]),
      ([0x7F], [0x7E]), ([0x0B], [0x0C]), ([0x00], [0x0A]),
      ([0xC2, 0x85], [0xC2, 0xA0]), ([0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBC]),
    ] as [([UInt8], [UInt8])])
  func neighbours(_ wrong: [UInt8], _ right: [UInt8]) {
    #expect(Self.start(of: [0x61] + wrong) == nil)
    #expect(Self.start(of: [0x61] + right) == 0)
  }

  @Test("bytes are judged as the standard library does, but for forbidden signs", arguments: 0..<200)
  func random(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces: [UInt8] = [0x61, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF1, 0xF4]
    for _ in 0..<50 {
      let bytes = (0..<6).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }
      let text = String(validating: bytes, as: UTF8.self)
      let isRight = text.map { !$0.unicodeScalars.contains(where: \.isForbidden) } ?? false
      #expect((Self.start(of: bytes) == 0) == isRight, "\(bytes)")
    }
  }

  @Test("a byte order mark is passed")
  func mark() { #expect(Self.start(of: [0xEF, 0xBB, 0xBF, 0x61]) == 3) }
}
