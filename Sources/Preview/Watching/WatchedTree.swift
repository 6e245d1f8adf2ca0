#if os(Linux)
  import Foundation
  import Glibc
  import Portal
  import Site

  /// Two folders with all that is in them, watched by one inotify instance.
  struct WatchedTree: Sendable {
    private let descriptor: Int32
    private let folders: SourceFolders
    /// The watched folders by their watches' numbers.
    private var paths: [Int32: String] = [:]
    /// The files that were there when the changes were last taken.
    private var known: Set<String> = []
    private var changed: Set<String> = []
    private var isUnknown = false

    /// Nil where the system gives no more instances.
    init?(_ folders: SourceFolders) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.folders = folders
      for root in [folders.content, folders.templates] { known.formUnion(watch(root)) }
    }

    func close() { _ = Glibc.close(descriptor) }

    /// Whether an editor may be in the midst of saving: a file has gone that may come back at once, or one has come
    /// whose name says that it will not stay.
    var isUnsettled: Bool {
      changed.contains { path in
        known.contains(path) ? !Self.exists(path) : !(path.split(separator: "/").last ?? "").contains(".")
      }
    }

    /// What has changed since the last call. What came and went in between never was.
    mutating func takeChanges() -> SourceChanges {
      var found = SourceChanges(isUnknown: isUnknown)
      for path in changed {
        let exists = Self.exists(path)
        if exists || known.contains(path) { folders.change(at: path).map { found.add($0) } }
        if exists { known.insert(path) } else { known.remove(path) }
      }
      (changed, isUnknown) = ([], false)
      return found
    }

    private static func exists(_ path: String) -> Bool {
      var status = stat()
      return lstat(path, &status) == 0
    }

    /// Sleeps until there are news. False when the other end of `stop` was closed, or the time is up.
    /// - Parameter milliseconds: how long to wait; -1 for as long as it takes.
    func waitForNews(orClosing stop: Int32, atMost milliseconds: Int32 = -1) -> Bool {
      var waits = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: stop, events: 0, revents: 0),
      ]
      var ready: Int32 = -1
      repeat { ready = poll(&waits, 2, milliseconds) } while ready < 0 && errno == EINTR
      return ready > 0 && waits[1].revents == 0
    }

    /// Reads what the kernel has to tell.
    mutating func readNews() {
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return }
        for event in InotifyEvents(buffer[..<count]) { note(event) }
      }
    }
  }

  extension WatchedTree {
    private static let mask =
      UInt32(IN_CREATE) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
      | UInt32(IN_DELETE) | UInt32(IN_ATTRIB) | UInt32(IN_ONLYDIR)

    private mutating func note(_ event: InotifyEvent) {
      if event.has(IN_Q_OVERFLOW) { isUnknown = true }
      if event.has(IN_IGNORED) { paths[event.watch] = nil }
      guard let folder = paths[event.watch], !event.name.isEmpty, !ContentFolder.isIgnored(event.name)
      else { return }
      let path = folder + "/" + event.name
      let hasGone = event.has(IN_MOVED_FROM) || event.has(IN_DELETE)
      if event.mask & UInt32(IN_ISDIR) != 0 {
        noteFolder(path, hasCome: event.has(IN_CREATE) || event.has(IN_MOVED_TO), hasGone: hasGone)
      } else if !event.has(IN_CREATE) || isWhole(path) {
        changed.insert(path)
      }
    }

    /// What is in a new folder may have been there before the watch was, so all of it counts as changed.
    private mutating func noteFolder(_ path: String, hasCome: Bool, hasGone: Bool) {
      guard hasCome || hasGone else { return }
      if hasGone {
        for (watch, folder) in paths where folder == path || folder.hasPrefix(path + "/") {
          inotify_rm_watch(descriptor, watch)
          paths[watch] = nil
        }
        changed.formUnion(known.filter { $0.hasPrefix(path + "/") })
      }
      if hasCome { changed.formUnion(watch(path)) }
    }

    /// Watches a folder and those in it, and gives the files that are there.
    @discardableResult
    private mutating func watch(_ root: String) -> [String] {
      var scan = FolderScan(root)
      // A folder made after the scan of its parent and before the watch on it would be missed by both.
      while true {
        for folder in scan.folders {
          let watch = inotify_add_watch(descriptor, folder, Self.mask)
          if watch >= 0 { paths[watch] = folder } else if errno != ENOENT { isUnknown = true }
        }
        let again = FolderScan(root)
        if again.folders == scan.folders { return Array(again.files.keys) }
        scan = again
      }
    }

    /// A file that is there at once: a link. Others are told of again when they have been written.
    private func isWhole(_ path: String) -> Bool {
      var status = stat()
      guard lstat(path, &status) == 0 else { return false }
      return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
    }
  }

  extension InotifyEvent {
    fileprivate func has(_ bit: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: bit) != 0 }
  }
#endif
