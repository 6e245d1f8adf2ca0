/// Removes folders with all that they hold. Symbolic links are removed, never followed.
enum TreeRemoval {
  /// Does nothing where there is nothing. The first refusal is thrown, after everything else has been tried.
  static func remove(_ path: PathBytes, in folder: Descriptor) throws(SystemCode) {
    do {
      let kind = try FileSystem.status(path, in: folder).kind
      guard kind == .folder else { return try FileSystem.removeFile(path, in: folder) }
    } catch .notFound {
      return
    }
    var refusal: SystemCode?
    // A folder comes before the folders in it, so that the way back finds each of them empty.
    var folders = [path]
    var next = 0
    while next < folders.count {
      do throws(SystemCode) {
        try empty(folders[next], in: folder, into: &folders)
      } catch {
        refusal = refusal ?? error
      }
      next += 1
    }
    for path in folders.reversed() {
      do throws(SystemCode) {
        try FileSystem.removeFolder(path, in: folder)
      } catch {
        refusal = refusal ?? error
      }
    }
    if let refusal { throw refusal }
  }

  /// Removes what is no folder and adds what is to `folders`.
  private static func empty(
    _ path: PathBytes, in folder: Descriptor, into folders: inout [PathBytes]
  ) throws(SystemCode) {
    let opened = try open(path, in: folder)
    for entry in try FileSystem.entries(of: opened) {
      if entry.kind == .folder {
        folders.append(path.appending(entry.name))
      } else {
        try FileSystem.removeFile(entry.name, in: opened)
      }
    }
  }

  /// A folder without the permission to empty it gets it first: it is ours, or carried over already.
  private static func open(_ path: PathBytes, in folder: Descriptor) throws(SystemCode) -> Descriptor {
    let status = try FileSystem.status(path, in: folder)
    if status.mode & 0o700 != 0o700 {
      try FileSystem.setMode(status.mode | 0o700, ofFolder: path, in: folder)
    }
    return try FileSystem.openFolder(path, in: folder)
  }
}
