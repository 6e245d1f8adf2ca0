/// Gives every heading of a document its own anchor.
struct AnchorNames {
  private var used: Set<Anchor> = []
  private var lastNumber: [Anchor: Int] = [:]

  /// As bytes: comparing strings would compare all of Unicode's ways to write the same letter.
  private struct Anchor: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// The anchor of a heading with this text: lower-cased, letters and digits kept, spaces as hyphens, all
  /// else dropped. The second of a kind gets `-2`; a heading without letters and digits is a `section`.
  mutating func anchor(for text: String) -> String {
    let stem = Anchor(bytes: Self.stem(of: text))
    var anchor = stem
    if !used.insert(stem).inserted {
      var number = lastNumber[stem] ?? 1
      repeat {
        number += 1
        anchor = Anchor(bytes: stem.bytes + Array("-\(number)".utf8))
      } while !used.insert(anchor).inserted
      lastNumber[stem] = number
    }
    return String(decoding: anchor.bytes, as: UTF8.self)
  }

  private static func stem(of text: String) -> [UInt8] {
    var stem: [UInt8] = []
    var text = text
    let isSimple = text.withUTF8 { appendSimple($0, to: &stem) }
    if !isSimple {
      stem.removeAll()
      for scalar in ComposedLetters.of(text) { append(scalar, to: &stem) }
    }
    while stem.last == hyphen { stem.removeLast() }
    return stem.isEmpty ? Array("section".utf8) : stem
  }

  /// ASCII and the letters of Latin-1, byte by byte; false where there is more to it.
  private static func appendSimple(_ text: UnsafeBufferPointer<UInt8>, to stem: inout [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte.isLetterOrDigit {
        stem.append(byte.lowercased)
      } else if byte.isSpace || byte == hyphen {
        appendHyphen(to: &stem)
      } else if byte == 0xC3, index < text.count {
        let second = text[index]
        index += 1
        guard second != 0x97, second != 0xB7 else { continue }
        stem.append(0xC3)
        stem.append(second < 0x9F ? second | 0x20 : second)
      } else if byte >= 0x80 {
        return false
      }
    }
    return true
  }

  private static func append(_ scalar: Unicode.Scalar, to stem: inout [UInt8]) {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
    {
      stem.append(contentsOf: properties.lowercaseMapping.utf8)
    } else if properties.isWhitespace || scalar == "-" {
      appendHyphen(to: &stem)
    }
  }

  private static let hyphen = UInt8(ascii: "-")

  /// Hyphens never start an anchor and never stand together.
  private static func appendHyphen(to stem: inout [UInt8]) {
    if let last = stem.last, last != hyphen { stem.append(hyphen) }
  }
}
