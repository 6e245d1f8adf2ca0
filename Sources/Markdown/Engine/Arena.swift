import CCmark

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The memory in which cmark builds its trees: taken in large pieces, given back all at once.
///
/// cmark allocates and frees every node and string on its own; that was a third of the time of a parse. Its
/// allocator has no context argument, so the arena under way is found through the thread that is at work.
struct Arena {
  private let memory: UnsafeMutablePointer<ArenaMemory>

  /// Uses this thread's arena, and frees all that was put into it when `body` is done.
  static func use<Result>(_ body: (Arena) -> Result) -> Result {
    let memory = current ?? makeMemory()
    memory.pointee.users += 1
    defer {
      memory.pointee.users -= 1
      if memory.pointee.users == 0 { memory.pointee.reset() }
    }
    return body(Arena(memory: memory))
  }

  /// Parses a text; nil only when there is no memory. The tree lives as long as the arena.
  func parse(_ text: UnsafeBufferPointer<UInt8>) -> Node? {
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory.pointee.allocator)
    defer { cmark_parser_free(parser) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser).map { Node(raw: $0) }
  }
}

extension Arena {
  /// Under which each thread keeps its arena; a thread that ends gives it back.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
        let memory = pointer.assumingMemoryBound(to: ArenaMemory.self)
      #else
        guard let memory = pointer?.assumingMemoryBound(to: ArenaMemory.self) else { return }
      #endif
      memory.pointee.release()
      memory.deinitialize(count: 1)
      memory.deallocate()
    }
    return key
  }()

  private static func makeMemory() -> UnsafeMutablePointer<ArenaMemory> {
    let memory = UnsafeMutablePointer<ArenaMemory>.allocate(capacity: 1)
    memory.initialize(to: ArenaMemory(allocator: allocator))
    pthread_setspecific(key, memory)
    return memory
  }

  private static var current: UnsafeMutablePointer<ArenaMemory>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: ArenaMemory.self)
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
