import Site

/// Looks through the folders again and again: for systems that do not tell of changes by themselves.
struct PollingWatch: SourceWatch {
  let folders: SourceFolders
  var interval = Duration.milliseconds(300)

  func changes() -> AsyncStream<SourceChanges> {
    AsyncStream { continuation in
      // Looked at before this returns, so that no later change is missed.
      let first = scans()
      let watcher = Task {
        var before = first
        while !Task.isCancelled {
          try? await Task.sleep(for: interval)
          let now = scans()
          let found = changes(from: before, to: now)
          before = now
          if !found.isEmpty { continuation.yield(found) }
        }
      }
      continuation.onTermination = { _ in watcher.cancel() }
    }
  }

  private func scans() -> [FolderScan] { [FolderScan(folders.content), FolderScan(folders.templates)] }

  private func changes(from before: [FolderScan], to now: [FolderScan]) -> SourceChanges {
    var found = SourceChanges()
    for path in zip(now, before).flatMap({ $0.differences(from: $1) }) {
      if let change = folders.change(at: path) { found.add(change) }
    }
    return found
  }
}
