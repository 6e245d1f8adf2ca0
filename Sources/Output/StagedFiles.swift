import Diagnostics
import Synchronization

/// One file of the new site.
struct StagedFile: Sendable {
  let entry: ManifestEntry
  /// The published file that holds the same bytes already; nil where the bytes were written to the staging
  /// folder.
  let kept: FileStamp?
}

/// What a build has handed over so far, noted from many tasks at once: each path belongs to one of several
/// parts, so that tasks seldom wait for each other.
final class StagedFiles: Sendable {
  private final class Part: Sendable {
    let files = Mutex<[OutputPath: StagedFile]>([:])
  }

  private let parts = (0..<16).map { _ in Part() }

  /// False where the path is noted already.
  func insert(_ path: OutputPath, _ file: StagedFile) -> Bool {
    let part = parts[path.hashValue & (parts.count - 1)]
    return part.files.withLock { files in
      guard files[path] == nil else { return false }
      files[path] = file
      return true
    }
  }

  var all: [OutputPath: StagedFile] {
    parts.reduce(into: [:]) { all, part in
      all.merge(part.files.withLock { $0 }) { first, _ in first }
    }
  }

  /// How many have been written and how many kept.
  var counts: (written: Int, unchanged: Int) {
    parts.reduce(into: (0, 0)) { counts, part in
      let (all, kept) = part.files.withLock { files in (files.count, files.values.count { $0.kept != nil }) }
      counts.written += all - kept
      counts.unchanged += kept
    }
  }
}
