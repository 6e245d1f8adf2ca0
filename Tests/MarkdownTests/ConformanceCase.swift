import Foundation
import Testing

/// One example of a specification: Markdown and the HTML that it must become.
struct ConformanceCase: Decodable, Sendable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let markdown: String
  let html: String

  var testDescription: String { "\(section), example \(example)" }

  /// Beside the package, where the data may or may not be.
  static func file(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../shared/conformance/\(name)"
    )
    .standardizedFileURL
  }

  static func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: file(name).path)
  }

  /// The cases of a file; none where the file is absent, and then the test says that it is skipped.
  static func all(in name: String) -> [ConformanceCase] {
    guard let data = try? Data(contentsOf: file(name)) else { return [] }
    return (try? JSONDecoder().decode([ConformanceCase].self, from: data)) ?? []
  }
}
