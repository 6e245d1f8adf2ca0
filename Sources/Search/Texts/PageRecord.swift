/// What a result is shown from, as lines: address, language, title, note, summary, labels; then three for each section:
/// anchor, heading, text.
enum PageRecord {
  static func bytes(of page: SearchPage) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512 + page.sections.reduce(0) { $0 + $1.text.count + 64 })
    let head = [page.address, page.language, page.title, page.note, page.summary]
    for line in head + [page.labels.joined(separator: " · ")] { append(line, to: &bytes) }
    for section in page.sections {
      append(section.anchor, to: &bytes)
      append(section.heading, to: &bytes)
      bytes += section.text
      bytes.append(newline)
    }
    bytes.removeLast()
    return bytes
  }

  private static let newline: UInt8 = 0x0A

  private static func append(_ line: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += line.utf8
    for index in start..<bytes.count where bytes[index] < 0x20 { bytes[index] = 0x20 }
    bytes.append(newline)
  }
}
