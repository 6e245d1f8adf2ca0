import Diagnostics
import Foundation

@testable import Output

/// A folder of its own for one test, removed when the test lets go of it.
final class Sandbox: Sendable {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "tandem-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func path(_ relative: String) -> String {
    root.appending(path: relative).path(percentEncoded: false)
  }

  func output(_ calls: SystemCalls = .system, at relative: String = "public") throws -> OutputFolder {
    try OutputFolder(path(relative), sources: [], home: nil, calls: calls)
  }

  /// Builds a site of these files in one go.
  @discardableResult
  func build(_ files: [String: String], _ calls: SystemCalls = .system) throws -> BuildReport {
    let staging = try output(calls).begin()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try staging.write(path, text) }
    return try staging.commit()
  }

  func put(_ text: String, at relative: String) throws {
    let url = root.appending(path: relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      at: root.appending(path: relative), withIntermediateDirectories: true)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: relative))
  }

  /// Makes a symbolic link that says `target` as it stands.
  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(relative), withDestinationPath: target)
  }

  func text(_ relative: String) -> String? {
    (try? Data(contentsOf: root.appending(path: relative))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything in a folder, sorted: files with their text, links with `-> target`, folders with a slash.
  func tree(_ relative: String = "public", manifest: Bool = false) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(relative)).sorted().compactMap { entry in
      if entry == ".tandem-manifest", !manifest { return nil }
      let place = "\(relative)/\(entry)"
      switch try status(place).kind {
      case .folder: return entry + "/"
      case .link:
        return "\(entry) -> \(try FileManager.default.destinationOfSymbolicLink(atPath: path(place)))"
      case .file: return "\(entry) = \(text(place) ?? "?")"
      case .other: return "\(entry) |"
      }
    }
  }

  /// The names in the sandbox itself: what a build leaves beside the output folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path("")).sorted()
  }

  func status(_ relative: String) throws -> FileStatus {
    try FileSystem.status(PathBytes(path(relative)))
  }

  /// The one problem's code and path inside the sandbox.
  func problems(_ failure: OutputFailure) -> [String] {
    failure.diagnostics.map {
      "\($0.code.name) \($0.file.replacingOccurrences(of: path(""), with: ""))"
    }
  }
}

extension Staging {
  func write(_ path: String, _ text: String) throws {
    guard let path = OutputPath(path) else { throw BadPath(path: path) }
    try write(path, Array(text.utf8))
  }
}

struct BadPath: Error {
  let path: String
}

extension SystemCalls {
  /// A system on which two folders cannot change places.
  static func withoutExchange(_ code: SystemCode = .notImplemented) -> SystemCalls {
    var calls = SystemCalls.system
    calls.exchange = { (_, _, _) throws(SystemCode) in throw code }
    return calls
  }
}
