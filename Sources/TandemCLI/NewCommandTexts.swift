import Diagnostics
import Portal

/// What `tandem new` says to a person.
enum NewCommandTexts {
  static let kind = Phrase(en: "What do you want to write?", sv: "Vad vill du skriva?")
  static let name = Phrase(en: "The file's name, without .md", sv: "Filens namn, utan .md")
  static let again = Phrase(
    en: "That cannot stand there. Try again, or leave it empty.",
    sv: "Det kan inte stå där. Försök igen, eller lämna tomt.")

  /// `Fill in: title, summary.`
  static func whatNext(_ blanks: [String], in wording: WordingLanguage) -> String {
    let fields = blanks.joined(separator: ", ")
    return switch wording {
    case .english: blanks.isEmpty ? "Nothing is left blank.\n" : "Left to fill in: \(fields).\n"
    case .swedish: blanks.isEmpty ? "Inget är tomt.\n" : "Kvar att fylla i: \(fields).\n"
    }
  }
}
