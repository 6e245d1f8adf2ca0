#if os(Linux)
  import Foundation
  import Glibc
  import Site

  /// Is told of every change by the Linux kernel (inotify).
  struct InotifyWatch: SourceWatch {
    let folders: SourceFolders
    /// How long a file that has gone may take to come back, in milliseconds: editors that keep a copy of what was move
    /// the file away before they write it anew.
    var patience: Int32 = 40

    func changes() -> AsyncStream<SourceChanges> {
      AsyncStream { continuation in
        // Nothing is ever written to it: closing its second end tells the thread to stop.
        var stop: [Int32] = [-1, -1]
        guard let tree = WatchedTree(folders), pipe(&stop) == 0 else { return continuation.finish() }
        let (listening, speaking) = (stop[0], stop[1])
        continuation.onTermination = { _ in close(speaking) }
        Thread.detachNewThread { [patience] in
          var tree = tree
          while tree.waitForNews(orClosing: listening) {
            tree.readNews()
            if tree.isUnsettled, tree.waitForNews(orClosing: listening, atMost: patience) { tree.readNews() }
            let found = tree.takeChanges()
            if !found.isEmpty { continuation.yield(found) }
          }
          tree.close()
          close(listening)
          continuation.finish()
        }
      }
    }
  }
#endif
