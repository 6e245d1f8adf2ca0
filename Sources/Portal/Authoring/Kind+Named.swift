import Diagnostics

extension Kind {
  /// The kind that someone has named.
  public static func named(_ word: String, in folder: ContentFolder) throws(TextFault) -> Kind {
    if let kind = Kind(rawValue: word) ?? Kind(folder: word) { return kind }
    throw TextFault(
      Diagnostic(
        .unknownKind, file: folder.label,
        arguments: ["value": word, "kinds": Kind.allCases.map(\.rawValue).joined(separator: ", ")],
        suggestion: likely(word)?.rawValue))
  }

  /// The kind that a person means: by its name or its folder's, misspelt or in Swedish.
  public static func likely(_ word: String) -> Kind? {
    let word = word.lowercased()
    return Kind(rawValue: word) ?? Kind(folder: word) ?? SwedishWords.kinds[word]
      ?? Suggestion.nearest(to: word, among: Kind.allCases.map(\.rawValue)).flatMap(Kind.init(rawValue:))
  }
}
