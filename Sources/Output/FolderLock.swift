/// Holds the lock of a folder, so that one build at a time writes beside it. The lock is on the folder
/// itself: nothing is left behind, and the system gives it back when a process dies.
final class FolderLock: Sendable {
  let folder: Folder
  /// False on file systems that know no locks.
  let isHeld: Bool
  /// The folders that had to be made on the way, the folder itself first.
  private let made: [CanonicalPath]

  /// Opens the folder at `path` and waits for its lock.
  init(_ path: CanonicalPath, shown: String) throws(OutputFailure) {
    var made: [CanonicalPath] = []
    while true {
      let folder = Folder(descriptor: try Self.open(path, shown: shown, &made), shown: shown)
      let isHeld = (try? FileSystem.lock(folder.descriptor)) != nil
      if Self.isStill(folder, at: path) {
        self.folder = folder
        self.isHeld = isHeld
        self.made = made
        return
      }
      // Another build removed the folder while this one waited: the lock is that of a folder without a name.
      FileSystem.unlock(folder.descriptor)
    }
  }

  deinit {
    release()
  }

  /// Removes the folders that had to be made, as far as they are empty, for a build that publishes nothing.
  func removeMadeFolders() {
    for folder in made {
      try? FileSystem.removeFolder(folder.absolute)
    }
  }

  /// Lets the next build begin.
  func release() {
    FileSystem.unlock(folder.descriptor)
  }
}

extension FolderLock {
  private static func isStill(_ folder: Folder, at path: CanonicalPath) -> Bool {
    let now = try? FileSystem.status(path.absolute).stamp.identity
    return now == (try? FileSystem.status(of: folder.descriptor).stamp.identity)
  }

  /// Opens the folder, made with the folders above it where they do not exist; `made` gets those, the top one
  /// last.
  private static func open(
    _ path: CanonicalPath, shown: String, _ made: inout [CanonicalPath]
  ) throws(OutputFailure) -> Descriptor {
    var missing: [CanonicalPath] = []
    var folder = path
    while !folder.isRoot, !exists(folder) {
      missing.append(folder)
      folder = folder.parent
    }
    do throws(SystemCode) {
      for folder in missing.reversed() {
        do {
          try FileSystem.makeFolder(folder.absolute)
          made.insert(folder, at: 0)
        } catch .exists {
          // Another build was quicker.
        }
      }
      return try FileSystem.openFolder(path.absolute)
    } catch {
      throw OutputFailure(error, shown)
    }
  }

  private static func exists(_ path: CanonicalPath) -> Bool {
    (try? FileSystem.status(path.absolute)) != nil
  }
}
