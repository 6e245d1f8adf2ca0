import CCmark

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The memory in which cmark builds its trees: taken in large pieces, given back all at once.
///
/// cmark allocates every node and string on its own and frees them on its own; that was a third of the time of a parse.
/// Its allocator has no context argument, so the arena under way is found through the thread that is at work.
struct Arena {
  private let state: UnsafeMutablePointer<State>

  /// Uses this thread's arena, and frees all that was put into it when `body` is done.
  static func use<Result>(_ body: (Arena) -> Result) -> Result {
    let state = current ?? makeState()
    state.pointee.users += 1
    defer {
      state.pointee.users -= 1
      if state.pointee.users == 0 { state.pointee.release(keepsFirst: true) }
    }
    return body(Arena(state: state))
  }

  /// Parses a text; nil only when there is no memory. The tree lives as long as the arena.
  func parse(_ text: UnsafeBufferPointer<UInt8>) -> Node? {
    let allocator = UnsafeMutableRawPointer(state).advanced(
      by: MemoryLayout<State>.offset(of: \.allocator) ?? 0
    )
    .assumingMemoryBound(to: cmark_mem.self)
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, allocator)
    defer { cmark_parser_free(parser) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser).map { Node(raw: $0) }
  }
}

extension Arena {
  /// The pieces of memory, each beginning with a pointer to the one before it.
  private struct State {
    let allocator = Arena.allocator
    /// How many uses are under way, one within the other.
    var users = 0
    private var piece: UnsafeMutableRawPointer?
    private var next: UInt = 0
    private var end: UInt = 0
    private var pieceSize = firstPieceSize

    /// Zeroed or not, 16-byte aligned, its size in the 16 bytes before it.
    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
      let needed = UInt((size + 2 * headerSize - 1) & ~(headerSize - 1))
      if end - next < needed, !addPiece(atLeast: Int(needed)) { return nil }
      guard let block = UnsafeMutableRawPointer(bitPattern: next) else { return nil }
      next += needed
      block.storeBytes(of: size, as: Int.self)
      return block + headerSize
    }

    /// Grows the last block in place, moves any other.
    mutating func resize(_ block: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer? {
      let header = block - headerSize
      let oldSize = header.load(as: Int.self)
      guard size > oldSize else { return block }
      if UInt(bitPattern: block) + rounded(oldSize) == next, end - UInt(bitPattern: block) >= rounded(size) {
        next = UInt(bitPattern: block) + rounded(size)
        header.storeBytes(of: size, as: Int.self)
        return block
      }
      guard let moved = allocate(size) else { return nil }
      moved.copyMemory(from: block, byteCount: oldSize)
      return moved
    }

    /// Takes back the last block; any other stays until the end.
    mutating func free(_ block: UnsafeMutableRawPointer) {
      let size = (block - headerSize).load(as: Int.self)
      if UInt(bitPattern: block) + rounded(size) == next { next = UInt(bitPattern: block - headerSize) }
    }

    /// Frees the pieces, all or all but the first, which the next use begins with.
    mutating func release(keepsFirst: Bool) {
      while let last = piece {
        let earlier = last.load(as: UnsafeMutableRawPointer?.self)
        if keepsFirst, earlier == nil { break }
        Self.giveBack(last)
        piece = earlier
      }
      pieceSize = Arena.firstPieceSize
      if let piece { begin(piece, size: Arena.firstPieceSize) } else { (next, end) = (0, 0) }
    }

    private mutating func addPiece(atLeast size: Int) -> Bool {
      // The first piece always has the same size, so that it can be kept.
      if piece == nil, size + headerSize > pieceSize, !addPiece(atLeast: 0) { return false }
      let total = max(pieceSize, size + headerSize)
      guard let added = malloc(total) else { return false }
      added.storeBytes(of: piece, as: UnsafeMutableRawPointer?.self)
      piece = added
      begin(added, size: total)
      pieceSize = min(pieceSize * 2, largestPieceSize)
      return true
    }

    private mutating func begin(_ piece: UnsafeMutableRawPointer, size: Int) {
      next = UInt(bitPattern: piece + headerSize)
      end = UInt(bitPattern: piece + size)
    }

    private func rounded(_ size: Int) -> UInt { UInt((size + headerSize - 1) & ~(headerSize - 1)) }

    private static func giveBack(_ piece: UnsafeMutableRawPointer) {
      #if canImport(Darwin)
        Darwin.free(piece)
      #else
        Glibc.free(piece)
      #endif
    }
  }

  private static let headerSize = 16
  private static let firstPieceSize = 64 << 10
  private static let largestPieceSize = 16 << 20

  /// Under which each thread keeps its arena; a thread that ends gives it back.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
        let state = pointer.assumingMemoryBound(to: State.self)
      #else
        guard let state = pointer?.assumingMemoryBound(to: State.self) else { return }
      #endif
      state.pointee.release(keepsFirst: false)
      state.deinitialize(count: 1)
      state.deallocate()
    }
    return key
  }()

  private static func makeState() -> UnsafeMutablePointer<State> {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    pthread_setspecific(key, state)
    return state
  }

  private static var current: UnsafeMutablePointer<State>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: State.self)
  }

  private static var allocator: cmark_mem {
    cmark_mem(
      calloc: { count, size in
        guard let block = Arena.current?.pointee.allocate(count * size) else { return nil }
        memset(block, 0, count * size)
        return block
      },
      realloc: { block, size in
        guard let block else { return Arena.current?.pointee.allocate(size) }
        return Arena.current?.pointee.resize(block, to: size)
      },
      free: { block in
        if let block { Arena.current?.pointee.free(block) }
      })
  }
}
