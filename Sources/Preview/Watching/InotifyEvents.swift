#if os(Linux)
  import Glibc

  /// One thing that inotify tells: what happened to the file `name` of a watched folder.
  struct InotifyEvent {
    let watch: Int32
    let mask: UInt32
    let name: String
  }

  /// The events in bytes that inotify has written.
  struct InotifyEvents: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> InotifyEvent? {
      let headSize = MemoryLayout<inotify_event>.size
      guard rest.count >= headSize else { return nil }
      let head = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = rest.dropFirst(headSize).prefix(Int(head.len)).prefix { $0 != 0 }
      rest = rest.dropFirst(headSize + Int(head.len))
      return InotifyEvent(watch: head.wd, mask: head.mask, name: String(decoding: name, as: UTF8.self))
    }
  }
#endif
