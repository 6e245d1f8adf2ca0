import Foundation
import Testing

@testable import Search

@Suite("The index")
struct SearchIndexTests {
  private func reader(_ pages: [SearchPage], language: String = "sv") async throws -> IndexReader {
    try IndexReader(await SearchIndex(of: pages, language: language), language: language)
  }

  @Test("makes one term of a word's forms, with the pages that each stands on")
  func forms() async throws {
    let terms = try await reader([page("A", "Mötet"), page("B", "möten"), page("C", "annat")]).terms()
    let term = try #require(terms["möt"])
    #expect(Set(term.endings) == ["et", "en"])
    #expect(term.pages == [0, 1])
  }

  @Test(
    "finds the last part of a compound, known or not",
    arguments: [
      ("Mentorprogrammet för mentor", "ett program", "program"),
      ("Om hållbarhetsmål och hållbarhet", "två mål", "mål"),
      ("Vi har tystnadsplikt", "ingenting", "plikt"),
    ])
  func compounds(_ compound: String, _ other: String, _ part: String) async throws {
    let terms = try await reader([page("A", compound), page("B", other)]).terms()
    // The stemmer may have taken a letter of it.
    let found = try #require(terms.first { part.hasPrefix($0.key) && $0.key.count >= 3 }, "\(terms)")
    #expect(found.value.pages.contains(0))
  }

  @Test("takes no compound apart in a language that writes them as several words")
  func english() async throws {
    let terms = try await reader([
      page("A", "the workshop shop work", language: "en"), page("B", "workshop", language: "en"),
    ]).terms()
    #expect(terms["shop"]?.pages == [0])
  }

  @Test("reads each text in its own language")
  func languages() async throws {
    let pages = [page("A", "matching matched", language: "en"), page("B", "mötet", language: "sv")]
    let terms = try await reader(pages, language: "en").terms()
    #expect(Set(terms["match"]?.endings ?? []) == ["ing", "ed"])
    #expect(terms["möt"]?.endings == ["et"])
  }

  @Test("gives each page's text back")
  func records() async throws {
    var first = page("Ett", "Brödtext.", kind: .story)
    (first.note, first.summary, first.labels) = ("i dag", "Kort sagt", ["Anna Ek", "Data"])
    first.sections.append(SearchSection(anchor: "två", heading: "Rubrik", text: Array("Mer.".utf8)))
    let records = try await reader([first, page("Två", "Slut.")]).records()
    #expect(
      records[0] == [
        "Ett/", "sv", "Ett", "i dag", "Kort sagt", "Anna Ek · Data", "a", "", "Brödtext.", "två", "Rubrik",
        "Mer.",
      ])
    #expect(records[1].last == "Slut.")
  }

  @Test("lists the pages of a topic")
  func topics() async throws {
    let terms = try await reader([page("A", topics: ["data"]), page("B"), page("C", topics: ["data", "ai"])])
      .terms()
    #expect(terms["~data"]?.pages == [0, 2])
    #expect(terms["~ai"]?.pages == [2])
  }

  @Test("of many pages is cut into files of which each word needs few, and all of them are named")
  func shards() async throws {
    let pages = (0..<400).map { number in
      page("Sida \(number)", (0..<40).map { "ord\($0 * number % 997)x" }.joined(separator: " "))
    }
    let reader = try await reader(pages)
    let keys = try #require(reader.manifest["keys"] as? [String])
    #expect(keys.count > 3 && (keys.count + 63) / 64 == reader.names("terms").count)
    #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(try reader.terms()["sid"]?.pages == Array(0..<400))
    #expect(try reader.records().count == 400)
    for (path, bytes) in reader.files where path.hasPrefix("assets/search/sv/t") {
      let number = path.dropFirst(18).prefix { $0 != "." }
      let name = reader.name(try #require(Int(number)), "terms")
      #expect(path == "assets/search/sv/t\(name).bin" && bytes.count < 12_000)
    }
  }

  @Test("is the same for the same pages, and only the files of what has changed are others")
  func deterministic() async throws {
    let pages = (0..<100).map { page("Sida \($0)", "text nummer \($0) om mentorskap") }
    let first = await SearchIndex(of: pages, language: "sv")
    #expect(first.files == (await SearchIndex(of: pages, language: "sv")).files)
    #expect(Set(first.files.map(\.path)).count == first.files.count)
  }

  @Test("names the short words that stand on most pages of a site of some size", arguments: [40, 60])
  func common(count: Int) async throws {
    let pages = (0..<count).map { page("Sida \($0)", "Så är det och så var mentorskap \($0)") }
    let reader = try await reader(pages)
    let common = try #require(reader.manifest["common"] as? [String])
    #expect(Set(common) == (count < 50 ? [] : ["sa", "ar", "det", "och", "var"]))
  }

  @Test("of no pages is an index too")
  func empty() async throws {
    let reader = try await reader([])
    #expect(try reader.terms().isEmpty)
    #expect(try reader.records().isEmpty)
  }

  @Test("ranks a title over a heading over the text, and a compound below the word itself")
  func levels() {
    func level(_ field: Field, isPart: Bool = false) -> UInt8 {
      var counts = SIMD8<Double>()
      counts[Int(field.rawValue)] = 1
      return Weights.level(counts: isPart ? SIMD8() : counts, parts: isPart ? counts : SIMD8())
    }
    #expect(level(.title) > level(.label))
    #expect(level(.label) > level(.heading))
    #expect(level(.heading) > level(.text))
    #expect(level(.title) > level(.title, isPart: true))
  }
}
