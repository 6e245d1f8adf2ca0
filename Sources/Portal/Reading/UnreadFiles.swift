import Diagnostics

/// The documents that could not be read. What refers to them, or goes with them, only seems to be wrong.
struct UnreadFiles: Sendable {
  private let label: String
  private let paths: Set<String>
  private let ids: Set<DocumentID>

  /// - Parameters:
  ///   - paths: below the content folder.
  ///   - label: the content folder as diagnostics show it.
  init(_ paths: [String], label: String) {
    self.label = label
    self.paths = Set(paths)
    ids = Set(paths.compactMap { DocumentPlace(path: $0)?.id })
  }

  /// `found` without what would be gone if these documents could be read.
  func removingWhatFollows(from found: [Diagnostic]) -> [Diagnostic] {
    paths.isEmpty ? found : found.filter { !explain($0) }
  }

  private func explain(_ problem: Diagnostic) -> Bool {
    guard problem.file.hasPrefix(label + "/") else { return false }
    let path = String(problem.file.dropFirst(label.count + 1))
    let value = problem.arguments["value"] ?? ""
    switch problem.code {
    case .unknownProfile: return ids.contains(DocumentID(kind: .profile, name: value))
    case .unknownProgram: return ids.contains(DocumentID(kind: .program, name: value))
    case .brokenLink:
      let target = ContentPath.resolve(String(value.prefix { $0 != "#" }), from: ContentPath.folder(of: path))
      return target.map(paths.contains) ?? false
    case .missingTranslation, .missingOriginal, .missingField:
      return !paths.contains(path) && DocumentPlace(path: path).map { ids.contains($0.id) } ?? false
    // Any document may use any file.
    case .unusedFile: return true
    case .unnamedPhoto:
      return problem.arguments["profile"].map { paths.contains(String($0.dropFirst(label.count + 1))) }
        ?? false
    default: return false
    }
  }
}
