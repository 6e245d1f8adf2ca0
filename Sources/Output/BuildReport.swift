import Diagnostics

/// What a build did to the output folder.
public struct BuildReport: Sendable, Equatable {
  /// Files that are new or have new bytes.
  public internal(set) var written = 0
  /// Files that were there with the same bytes, and keep their dates.
  public internal(set) var unchanged = 0
  /// Files of the earlier build that this one does not have. Known once the build is committed.
  public internal(set) var removed = 0
  /// Warnings about the build's own temporary files; the site is right.
  public internal(set) var warnings: [Diagnostic] = []
}
