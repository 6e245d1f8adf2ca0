import Foundation

@testable import Search

/// Reads an index as a browser does.
struct IndexReader {
  let files: [String: [UInt8]]
  let manifest: [String: Any]

  init(_ index: SearchIndex, language: String) throws {
    files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    let bytes = files["search/\(language).json"] ?? []
    manifest = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// Every term by its base, with its endings and its pages.
  func terms() throws -> [String: (endings: [String], pages: [Int])] {
    var terms: [String: (endings: [String], pages: [Int])] = [:]
    for shard in 0..<((manifest["keys"] as? [String])?.count ?? 0) {
      var reader = ByteReader(bytes: try bytes("t" + name(shard, "terms")))
      let length = reader.number()
      let list = String(decoding: reader.take(length), as: UTF8.self)
      for (base, endings) in Self.unshared(list) { terms[base] = (endings, reader.pages()) }
    }
    return terms
  }

  /// The records of all pages, in order.
  func records() throws -> [[String]] {
    var table = ByteReader(bytes: try bytes("d" + string("pages")))
    let count = table.number()
    var symbols: [[UInt8]] = []
    for _ in 0..<table.take(1)[0] { symbols.append(table.take(table.number())) }
    let flags = table.take(count)
    var (file, records) = (-1, [[String]]())
    var reader = ByteReader(bytes: [])
    for flag in flags {
      if flag & 8 != 0 {
        file += 1
        reader = ByteReader(bytes: try bytes("x" + name(file, "texts")))
      }
      var (text, codes) = ([UInt8](), reader.take(reader.number())[...])
      while let code = codes.popFirst() { text += code == 255 ? [codes.popFirst() ?? 0] : symbols[Int(code)] }
      records.append(
        String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
          String.init))
    }
    return records
  }

  func string(_ key: String) -> String { manifest[key] as? String ?? "" }

  /// Eight letters each.
  func names(_ key: String) -> [String] {
    let all = Array(string(key))
    return stride(from: 0, to: all.count, by: 8).map { String(all[$0..<$0 + 8]) }
  }

  /// The name of a file of which each group of 64 shares the second half.
  func name(_ number: Int, _ groups: String) -> String { "\(number).\(names(groups)[number / 64])" }

  private func bytes(_ name: String) throws -> [UInt8] {
    guard let bytes = files["\(string("folder"))\(name).bin"] else { throw CocoaError(.fileNoSuchFile) }
    return bytes
  }

  private static func unshared(_ list: String) -> [(String, [String])] {
    var before = ""
    return list.split(separator: "\n").map { line in
      let parts = line.dropFirst().split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      before = String(before.prefix(Int(line.utf8.first ?? 48) - 48)) + parts[0]
      let endings = parts.count > 1 ? parts[1].split(separator: ",", omittingEmptySubsequences: false) : [""]
      return (before, endings.map(String.init))
    }
  }
}

/// Numbers of seven bits a byte.
struct ByteReader {
  let bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() -> Int {
    var (value, shift) = (0, 0)
    while at < bytes.count {
      value |= Int(bytes[at] & 0x7F) << shift
      at += 1
      if bytes[at - 1] < 0x80 { break }
      shift += 7
    }
    return value
  }

  mutating func take(_ count: Int) -> [UInt8] {
    defer { at += count }
    return Array(bytes[at..<at + count])
  }

  mutating func pages() -> [Int] {
    var page = -1
    return (0..<number()).map { _ in
      page += (number() >> 4) + 1
      return page
    }
  }
}

/// A page of one section.
func page(
  _ title: String, _ text: String = "", language: String = "sv", kind: SearchPage.Kind = .guide,
  topics: [String] = []
) -> SearchPage {
  var page = SearchPage(address: title + "/", kind: kind, language: language, title: title)
  page.topics = topics
  page.sections = [SearchSection(anchor: "a", heading: "", text: Array(text.utf8))]
  return page
}
