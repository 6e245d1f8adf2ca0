import Diagnostics
import Site

/// The site as it is shown: the newest, and the last good one beneath it for what is broken.
struct PreviewSite: Sendable {
  let newest: Site
  /// The latest site that had no errors; nil as long as there has been none.
  let lastGood: Site?
  /// What `check` says of the newest site.
  let problems: [Diagnostic]
  /// The files of the search that have been made, by their paths below the output folder.
  var searchFiles: [String: [UInt8]] = [:]
  private let broken: BrokenFiles

  /// - Parameters:
  ///   - earlier: what was shown before.
  ///   - rendering: what went wrong when the pages were rendered.
  init(_ newest: Site, after earlier: PreviewSite? = nil, rendering: [Diagnostic] = []) {
    self.newest = newest
    problems = (newest.diagnostics + rendering).inReportOrder()
    lastGood = problems.hasErrors ? earlier?.lastGood : newest
    broken = BrokenFiles(problems)
  }

  /// The bytes of a file: the newest, or the last good ones where it cannot be made. Nil where there is none.
  func bytes(at path: String) -> [UInt8]? {
    if let bytes = searchFiles[path] { return bytes }
    if isBroken(path), let bytes = Self.bytes(at: path, of: lastGood) { return bytes }
    return Self.bytes(at: path, of: newest) ?? (problems.hasErrors ? Self.bytes(at: path, of: lastGood) : nil)
  }

  func hasFile(at path: String) -> Bool {
    searchFiles[path] != nil || newest.hasFile(at: path)
      || (problems.hasErrors && lastGood?.hasFile(at: path) ?? false)
  }

  func isPage(_ path: String) -> Bool { newest.isPage(path) || (lastGood?.isPage(path) ?? false) }

  /// The site whose assets the pages use.
  var styled: Site { broken.isEverything ? lastGood ?? newest : newest }

  /// The site that the search finds its way in: one without errors, where there is one.
  var searched: Site { problems.hasErrors ? lastGood ?? newest : newest }

  /// Whether an error may show in the page: one in its own document, and any at all in a page of many documents.
  private func isBroken(_ path: String) -> Bool {
    guard problems.hasErrors, isPage(path) else { return broken.isEverything }
    let sources = [newest, lastGood].compactMap { $0 }.map { $0.source(ofPage: path) }
    return broken.isEverything || sources.contains { $0.map(broken.files.contains) ?? true }
  }

  private static func bytes(at path: String, of site: Site?) -> [UInt8]? {
    guard case .success(let bytes)? = site?.bytes(at: path) else { return nil }
    return bytes
  }
}

/// The files that have errors.
private struct BrokenFiles {
  let files: Set<String>
  /// Whether one of them is in every page: the settings, the topics, or a template.
  let isEverything: Bool

  init(_ problems: [Diagnostic]) {
    files = Set(problems.lazy.filter { $0.severity == .error }.map(\.file))
    isEverything = files.contains { !$0.hasSuffix(".md") }
  }
}
