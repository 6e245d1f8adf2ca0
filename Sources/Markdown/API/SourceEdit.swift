/// Bytes of an author's file that others stand for in what is parsed.
public struct SourceEdit: Sendable, Hashable {
  /// In the author's file.
  public let range: Range<Int>
  /// How many bytes stand there instead.
  public let length: Int

  public init(_ range: Range<Int>, length: Int) { (self.range, self.length) = (range, length) }
}
