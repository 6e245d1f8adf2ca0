/// What an example takes over from the text around it, so that both can stand on one page.
struct Inset {
  /// Which example of the text it is, from 1.
  let number: Int
  /// How many tables there are before it.
  let tableCount: Int
  let mayBeReadTwice: Bool
}
