#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// How many bytes are read at a time.
  private static let chunk = 64 * 1024

  /// Whether the open file holds these bytes from where it stands to its end.
  static func holds(_ file: Int32, _ bytes: [UInt8]) throws(SystemCode) -> Bool {
    try withBuffer { (buffer) throws(SystemCode) in
      var offset = 0
      while true {
        let count = try read(file, into: buffer)
        guard areEqual(buffer, bytes, from: offset, count: count) else { return false }
        offset += count
        if count < buffer.count { return offset == bytes.count }
      }
    }
  }

  /// Whether two regular files hold the same bytes.
  static func areSame(
    _ path: PathBytes, in first: Descriptor, and second: Descriptor
  ) throws(SystemCode) -> Bool {
    let left = try openFile(path, in: first)
    defer { try? close(left) }
    let right = try openFile(path, in: second)
    defer { try? close(right) }
    guard try status(of: left).stamp.size == status(of: right).stamp.size else { return false }
    return try withBuffer { (leftBuffer) throws(SystemCode) in
      try withBuffer { (rightBuffer) throws(SystemCode) in
        while true {
          let count = try read(left, into: leftBuffer)
          guard try read(right, into: rightBuffer) == count else { return false }
          guard compare(leftBuffer, UnsafeRawBufferPointer(rightBuffer), count) else { return false }
          if count < leftBuffer.count { return true }
        }
      }
    }
  }

  /// Copies a regular file with its permissions and date to a path that is free. The folders above it must
  /// exist.
  static func copy(
    _ path: PathBytes, from source: Descriptor, to newPath: PathBytes, in target: Descriptor,
    writing: SystemCalls.Write
  ) throws(SystemCode) {
    let input = try openFile(path, in: source)
    defer { try? close(input) }
    let output = try createFile(newPath, in: target)
    do throws(SystemCode) {
      try copyBytes(from: input, to: output, writing: writing)
      try copyAttributes(status(of: input), to: output)
    } catch {
      try? close(output)
      throw error
    }
    // Only the close tells on some network file systems that the disk was full.
    try close(output)
  }

  private static func copyBytes(
    from input: Int32, to output: Int32, writing: SystemCalls.Write
  ) throws(SystemCode) {
    try withBuffer { (buffer) throws(SystemCode) in
      while true {
        let count = try read(input, into: buffer)
        try writing(output, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        if count < buffer.count { return }
      }
    }
  }

  /// Whether the first `count` bytes of the buffer are those of `bytes` from `offset`.
  private static func areEqual(
    _ buffer: UnsafeMutableRawBufferPointer, _ bytes: [UInt8], from offset: Int, count: Int
  ) -> Bool {
    guard count <= bytes.count - offset else { return false }
    return bytes.withUnsafeBytes { compare(buffer, UnsafeRawBufferPointer(rebasing: $0[offset...]), count) }
  }

  private static func compare(
    _ left: UnsafeMutableRawBufferPointer, _ right: UnsafeRawBufferPointer, _ count: Int
  ) -> Bool {
    guard count > 0 else { return true }
    guard let left = left.baseAddress, let right = right.baseAddress else { return false }
    return memcmp(left, right, count) == 0
  }

  private static func withBuffer<Result>(
    _ body: (UnsafeMutableRawBufferPointer) throws(SystemCode) -> Result
  ) throws(SystemCode) -> Result {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    defer { buffer.deallocate() }
    return try body(buffer)
  }
}

extension FileSystem {
  /// A regular file's bytes; nil where something else stands under that path.
  static func bytes(_ path: PathBytes, in folder: Descriptor) throws(SystemCode) -> [UInt8]? {
    let file = try openFile(path, in: folder)
    defer { try? close(file) }
    guard try status(of: file).kind == .file else { return nil }
    return try withBuffer { (buffer) throws(SystemCode) in
      var bytes: [UInt8] = []
      while true {
        let count = try read(file, into: buffer)
        bytes.append(contentsOf: buffer[..<count])
        if count < buffer.count { return bytes }
      }
    }
  }
}

extension FileSystem {
  /// Writes a file that did not exist, with the folders above it.
  static func writeNew(
    _ path: PathBytes, _ bytes: [UInt8], in folder: Descriptor, writing: SystemCalls.Write
  ) throws(SystemCode) {
    let file = try withParents(of: path, in: folder) { () throws(SystemCode) in
      try createFile(path, in: folder)
    }
    do throws(SystemCode) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(SystemCode) in
        try writing(file, UnsafeRawBufferPointer(buffer))
      }
    } catch {
      try? close(file)
      throw error
    }
    // Only the close tells on some network file systems that the disk was full.
    try close(file)
  }
}
