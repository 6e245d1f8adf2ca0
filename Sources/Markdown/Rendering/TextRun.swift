/// The writing of one text: how far it is written, and what is known of its source.
struct TextRun {
  let text: UnsafeBufferPointer<UInt8>
  /// Its node; nil for a table's cell that needed no parsing.
  let node: Node?
  /// Up to here the text is written.
  var copied: Int
  /// Found when it is first asked for.
  var source: TextSource?
  var urls: BareURLs
  var referencesCheckedUntil = 0

  init(_ text: UnsafeBufferPointer<UInt8>, node: Node?, from start: Int, source: TextSource? = nil) {
    self.text = text
    self.node = node
    self.source = source
    copied = start
    urls = BareURLs(text)
  }
}
