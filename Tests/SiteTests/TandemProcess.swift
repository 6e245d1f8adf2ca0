import Foundation

/// Runs the built `tandem` as a user does.
struct TandemProcess {
  let status: Int32
  let output: String
  let errors: String

  init(_ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "tandem-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    // Files rather than pipes: nothing to drain while the child runs.
    let files = try ["out", "err"].map { name in
      let file = place.appending(path: name)
      try Data().write(to: file)
      return (url: file, handle: try FileHandle(forWritingTo: file))
    }
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "en_GB.UTF-8", "NO_COLOR": "1"]
      .merging(environment) { _, new in new }
    process.currentDirectoryURL = folder
    process.standardOutput = files[0].handle
    process.standardError = files[1].handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0].url), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1].url), as: UTF8.self)
  }

  static var isBuilt: Bool { executable != nil }

  /// The executable beside the tests, which one build makes together.
  static let executable: URL? = {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(filePath: CommandLine.arguments.first ?? "")]
    return bundles.map { $0.deletingLastPathComponent().appending(path: "tandem") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
  }()
}
