import CCmark

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The memory of one thread's arena: large pieces from which blocks are cut, and the blocks that wait to be
/// used again.
struct ArenaMemory {
  /// What cmark is given: three functions that find their way back here.
  let allocator: UnsafeMutablePointer<cmark_mem>
  /// How many uses of the arena are under way, one within the other.
  var users = 0
  /// The piece under way; each begins with a pointer to the one before it.
  private var piece: UnsafeMutableRawPointer?
  private var next: UInt = 0
  private var end: UInt = 0
  private var pieceSize = firstPieceSize
  /// The freed blocks of each class of capacities; each begins with a pointer to the next.
  private let freed: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  private static let headerSize = 16
  private static let firstPieceSize = 64 << 10
  private static let largestPieceSize = 16 << 20
  private static let largestSmall = 1024
  private static let classCount = largestSmall / headerSize + Int.bitWidth

  init(allocator: cmark_mem) {
    self.allocator = .allocate(capacity: 1)
    self.allocator.initialize(to: allocator)
    freed = .allocate(capacity: Self.classCount)
    freed.initialize(repeating: nil, count: Self.classCount)
  }

  /// A block of at least `size` bytes, 16-byte aligned, its capacity in the 16 bytes before it. It is not
  /// zeroed.
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let capacity = Self.capacity(for: size)
    let list = freed + Self.blockClass(of: capacity)
    if let block = list.pointee {
      list.pointee = block.load(as: UnsafeMutableRawPointer?.self)
      return block
    }
    let needed = UInt(capacity + Self.headerSize)
    if end - next < needed, !addPiece(atLeast: Int(needed)) { return nil }
    guard let header = UnsafeMutableRawPointer(bitPattern: next) else { return nil }
    next += needed
    header.storeBytes(of: capacity, as: Int.self)
    return header + Self.headerSize
  }

  /// The block itself where it is large enough, or another with its content.
  mutating func resize(_ block: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer? {
    let capacity = Self.capacity(of: block)
    guard size > capacity else { return block }
    guard let larger = allocate(size) else { return nil }
    larger.copyMemory(from: block, byteCount: capacity)
    free(block)
    return larger
  }

  /// Keeps a block for the next of its size.
  mutating func free(_ block: UnsafeMutableRawPointer) {
    let list = freed + Self.blockClass(of: Self.capacity(of: block))
    block.storeBytes(of: list.pointee, as: UnsafeMutableRawPointer?.self)
    list.pointee = block
  }

  /// Frees all blocks, and all pieces but the first, with which the next use begins.
  mutating func reset() {
    giveBackPieces(keepsFirst: true)
    freed.update(repeating: nil, count: Self.classCount)
    pieceSize = Self.firstPieceSize
    if let piece { begin(piece, size: Self.firstPieceSize) }
  }

  /// Frees everything, for ever.
  mutating func release() {
    giveBackPieces(keepsFirst: false)
    freed.deinitialize(count: Self.classCount)
    freed.deallocate()
    allocator.deinitialize(count: 1)
    allocator.deallocate()
  }
}

extension ArenaMemory {
  /// Small blocks grow by sixteen bytes, large ones double.
  @inline(__always)
  private static func capacity(for size: Int) -> Int {
    if size <= largestSmall { return max((size + headerSize - 1) & ~(headerSize - 1), headerSize) }
    return 1 << (Int.bitWidth - (size - 1).leadingZeroBitCount)
  }

  @inline(__always)
  private static func capacity(of block: UnsafeMutableRawPointer) -> Int {
    (block - headerSize).load(as: Int.self)
  }

  @inline(__always)
  private static func blockClass(of capacity: Int) -> Int {
    capacity <= largestSmall
      ? capacity / headerSize - 1 : largestSmall / headerSize + capacity.trailingZeroBitCount
  }

  private mutating func addPiece(atLeast size: Int) -> Bool {
    // The first piece always has the same size, so that it can be kept.
    if piece == nil, size + Self.headerSize > pieceSize, !addPiece(atLeast: 0) { return false }
    let total = max(pieceSize, size + Self.headerSize)
    guard let added = malloc(total) else { return false }
    added.storeBytes(of: piece, as: UnsafeMutableRawPointer?.self)
    piece = added
    begin(added, size: total)
    pieceSize = min(pieceSize * 2, Self.largestPieceSize)
    return true
  }

  private mutating func begin(_ piece: UnsafeMutableRawPointer, size: Int) {
    next = UInt(bitPattern: piece + Self.headerSize)
    end = UInt(bitPattern: piece + size)
  }

  private mutating func giveBackPieces(keepsFirst: Bool) {
    while let last = piece {
      let earlier = last.load(as: UnsafeMutableRawPointer?.self)
      if keepsFirst, earlier == nil { return }
      Self.giveBack(last)
      piece = earlier
    }
  }

  private static func giveBack(_ piece: UnsafeMutableRawPointer) {
    #if canImport(Darwin)
      Darwin.free(piece)
    #else
      Glibc.free(piece)
    #endif
  }
}
