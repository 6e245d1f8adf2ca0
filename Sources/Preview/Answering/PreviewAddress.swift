import Foundation

/// Where a request's address leads.
enum PreviewAddress: Equatable {
  /// A file of the site, by its path below the output folder.
  case file(String)
  /// A folder asked for without its last slash, or the root of a site that lives below it.
  case elsewhere(String)
  /// The reload script, and the stream of events that it listens to.
  case script, events
  case nowhere

  /// - Parameters:
  ///   - path: as it stands in the request, percent-encoded.
  ///   - basePath: what the site's addresses start with: `/mentor/`.
  ///   - isFile: whether the site has such a file.
  init(path: String, basePath: String, isFile: (String) -> Bool) {
    self = .nowhere
    if path == ReloadScript.path { self = .script }
    if path == Self.eventsPath { self = .events }
    guard self == .nowhere, let decoded = path.removingPercentEncoding else { return }
    guard decoded.hasPrefix(basePath) else {
      if decoded == "/" || decoded + "/" == basePath { self = .elsewhere(basePath) }
      return
    }
    let inside = String(decoded.dropFirst(basePath.count))
    let file = inside.isEmpty || inside.hasSuffix("/") ? inside + "index.html" : inside
    if isFile(file) {
      self = .file(file)
    } else if isFile(inside + "/index.html") {
      self = .elsewhere(path + "/")
    }
  }

  static let eventsPath = "/-tandem/events"
}
