/// Names and addresses of people, found in one pass over any bytes, however many they are.
///
/// A name is found where no longer word holds it; a genitive's `s` may follow.
public struct NameTable: Sendable {
  private var names: [(bytes: [UInt8], person: ProfileID)] = []
  /// The names, as indices, by their first two bytes.
  private var byStart: [Int: [Int]] = [:]
  /// By a name's first two bytes, so that all else is passed quickly.
  private var mayStart: [Bool] = []

  public init() {}

  public var isEmpty: Bool { names.isEmpty }

  mutating func add(_ name: [UInt8], of person: ProfileID) {
    guard name.count > 1 else { return }
    if mayStart.isEmpty { mayStart = Array(repeating: false, count: 1 << 16) }
    let start = Int(name[0]) | Int(name[1]) << 8
    mayStart[start] = true
    byStart[start, default: []].append(names.count)
    names.append((name, person))
  }

  /// Everyone who is named in `bytes`.
  public func people(in bytes: UnsafeBufferPointer<UInt8>) -> Set<ProfileID> {
    var people: Set<ProfileID> = []
    guard !names.isEmpty, bytes.count > 1 else { return people }
    mayStart.withUnsafeBufferPointer { mayStart in
      for index in 0..<(bytes.count - 1) {
        let start = Int(bytes[index]) | Int(bytes[index + 1]) << 8
        if mayStart[start], !Self.endsWord(before: index, in: bytes) {
          people.formUnion(peopleNamed(at: index, byStart[start] ?? [], in: bytes))
        }
      }
    }
    return people
  }
}

extension NameTable {
  private func peopleNamed(
    at index: Int, _ candidates: [Int], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [ProfileID] {
    candidates.compactMap { candidate in
      let (name, person) = names[candidate]
      let end = index + name.count
      guard end <= bytes.count, bytes[index..<end].elementsEqual(name) else { return nil }
      let hasGenitive = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "s")
      let isWhole = !Self.goesOn(at: end, in: bytes) || (hasGenitive && !Self.goesOn(at: end + 1, in: bytes))
      return isWhole ? person : nil
    }
  }

  private static func endsWord(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return goesOn(at: start, in: bytes)
  }

  /// Whether a letter, a digit or a hyphen stands at `index`.
  private static func goesOn(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    guard byte >= 0x80 else {
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
    }
    // Latin-1's signs; spaces, quotes, dashes and the like.
    if byte == 0xC2 { return false }
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 else { return true }
    let isHyphen = bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91)
    return byte == 0xE2 ? isHyphen : byte != 0xE3
  }
}
