import Diagnostics

/// The folder that a site is published to, checked to be one that may be replaced.
///
///     let folder = try OutputFolder("public", sources: ["content", "templates"])
///     let staging = try folder.begin()
///     try staging.write(path, bytes)
///     try staging.commit()
public struct OutputFolder: Sendable {
  /// The path as it was given, for people.
  let shown: String
  let canonical: CanonicalPath
  let name: PathBytes
  let calls: SystemCalls

  /// - Parameters:
  ///   - path: absolute, or relative to the current folder. It need not exist. A symbolic link is resolved
  ///     once, here; the folder that it leads to is the one that is published to.
  ///   - sources: the folders that must not overlap the output folder; they need not exist either.
  /// - Throws: `output-too-wide` for `/`, the home folder or what holds it; `output-in-sources` for each
  ///   source that is, holds or lies in the folder; `output-not-folder` where something else stands there;
  ///   `io`.
  public init(_ path: String, sources: [String]) throws(OutputFailure) {
    try self.init(path, sources: sources, home: FileSystem.home, calls: .system)
  }

  init(_ path: String, sources: [String], home: String?, calls: SystemCalls) throws(OutputFailure) {
    let canonical = try Self.resolve(path)
    shown = Self.withoutSlashes(path)
    guard let name = canonical.name, try !Self.isTooWide(canonical, home: home) else {
      throw OutputFailure(.outputTooWide, shown)
    }
    self.canonical = canonical
    self.name = name
    self.calls = calls
    try Self.check(canonical, shown, against: sources)
    if let kind = try? FileSystem.status(canonical.absolute).kind, kind != .folder {
      throw OutputFailure(.outputNotFolder, shown)
    }
  }

  /// Starts a build: waits until no other build writes beside this folder, removes what killed builds left,
  /// and makes a staging folder. Blocks the thread while it waits.
  ///
  /// - Throws: `io`, `output-not-folder`, or `output-manifest` where the list of an earlier build is damaged.
  public func begin() throws(OutputFailure) -> Staging {
    try Staging(Workplace(self), calls: calls)
  }
}

extension OutputFolder {
  private static func resolve(_ path: String) throws(OutputFailure) -> CanonicalPath {
    do {
      return try CanonicalPath(path)
    } catch {
      throw OutputFailure(error, path)
    }
  }

  private static func isTooWide(_ folder: CanonicalPath, home: String?) throws(OutputFailure) -> Bool {
    guard let home, !home.isEmpty else { return false }
    let canonicalHome = try resolve(home)
    // Some containers call the root somebody's home; every folder would then be refused.
    return !canonicalHome.isRoot && folder.contains(canonicalHome)
  }

  private static func check(
    _ folder: CanonicalPath, _ shown: String, against sources: [String]
  ) throws(OutputFailure) {
    var problems: [Diagnostic] = []
    for source in sources {
      let canonical = try resolve(source)
      guard folder.contains(canonical) || canonical.contains(folder) else { continue }
      problems += OutputFailure(.outputInSources, shown, ["source": source]).diagnostics
    }
    guard problems.isEmpty else { throw OutputFailure(problems) }
  }

  private static func withoutSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path.isEmpty ? "." : String(path)
  }
}
