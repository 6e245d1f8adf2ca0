import Foundation
import Testing

@testable import Search

@Suite("Words")
struct WordTests {
  @Test(
    "are runs of letters and digits in lower case",
    arguments: [
      ("Första mötet!", ["första", "mötet"]),
      ("AI-assistenter, 2026", ["ai", "assistenter", "2026"]),
      ("ÅÄÖ ÉÜ", ["åäö", "éü"]),
      ("2×3÷4", ["2", "3", "4"]),
      ("”citat” – tanke…", ["citat", "tanke"]),
      ("Привет, κόσμε 日本", ["привет", "κόσμε", "日本"]),
      ("🙂 ☕", []),
      ("", []),
    ])
  func words(_ text: String, _ expected: [String]) {
    #expect(WordReader.words(in: text).map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("too long to be typed are passed over, whatever comes after")
  func longWords() {
    let text = String(repeating: "å", count: 40) + " ord"
    #expect(WordReader.words(in: text) == [Array("ord".utf8)])
  }

  @Test("survive bytes that are no text")
  func brokenText() {
    let bytes: [UInt8] = [0x61, 0xC3, 0xFF, 0x62, 0xF0, 0x9F]
    var count = 0
    bytes.withUnsafeBufferPointer { WordReader.forEachWord(in: $0) { _ in count += 1 } }
    #expect(count > 0)
  }

  @Test(
    "lose their marks and keep their length when folded",
    arguments: [
      ("målgrupp", "malgrupp"), ("överenskommelse", "overenskommelse"), ("café", "cafe"), ("łódź", "lodz"),
      ("ж", "ж"),
    ])
  func folding(_ word: String, _ folded: String) {
    #expect(Folding.fold(Array(word.utf8)) == Array(folded.utf8))
    #expect(word.unicodeScalars.count == folded.unicodeScalars.count)
  }

  @Test("are folded in the browser by the same table")
  func sameTable() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../templates/assets/search.js")
    #expect(Folding.table.count == 0x180 - 0xDF)
    #expect(
      try String(contentsOf: script, encoding: .utf8).contains(String(decoding: Folding.table, as: UTF8.self))
    )
  }
}

@Suite("Stems")
struct StemTests {
  private func stems(_ words: [String], _ language: String) -> [String] {
    let stemmer = Stemmer(language: language)
    var stems: [String] = []
    for word in words { stems.append(stemmer.stem(word)) }
    return stems
  }

  @Test(
    "are shared by the forms of a word, in Swedish",
    arguments: [
      ["mentor", "mentorn", "mentorer", "mentorerna", "mentorernas", "mentors"],
      ["möte", "mötet", "möten", "mötena"],
      ["samtal", "samtalet", "samtalen"], ["program", "programmet", "programmen"],
      ["vän", "vännen", "vänner"],
      ["hållbarhet", "hållbarheten", "hållbarhetens"], ["guide", "guiden", "guider", "guiderna"],
      ["dator", "datorn", "datorer"], ["internet", "internets"],
    ])
  func swedish(_ forms: [String]) {
    let stems = stems(forms, "sv")
    #expect(Set(stems).count == 1, "\(stems)")
  }

  @Test(
    "keep words apart that mean something else",
    arguments: [["hållbar", "hållbarhet"], ["intern", "internet"]])
  func distinct(_ words: [String]) {
    #expect(Set(stems(words, "sv")).count == words.count)
  }

  @Test(
    "are English for English texts", arguments: [["match", "matching", "matched"], ["story", "stories"]])
  func english(_ forms: [String]) {
    #expect(Set(stems(forms, "en-GB")).count == 1)
  }

  @Test("are the words themselves in a language without a stemmer", arguments: ["xx", "tlh", ""])
  func unknown(_ language: String) {
    #expect(stems(["mentorerna"], language) == ["mentorerna"])
  }

  @Test("are Norwegian for both of its written forms")
  func norwegian() {
    #expect(stems(["veiledningen"], "nb") == stems(["veiledningen"], "no"))
    #expect(stems(["veiledningen"], "nb") != ["veiledningen"])
  }
}
