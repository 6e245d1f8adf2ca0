import Diagnostics
import Foundation

/// An editor's folder of settings, such as `.vscode`.
public struct EditorFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Writes the schemas, and the settings where there are none yet. Settings that someone else wrote stay as they are.
  /// - Returns: what was written, by path, and what the author should know.
  public func write(_ files: EditorFiles) throws(TextFault) -> (written: [String], notes: [Diagnostic]) {
    for (name, text) in files.schemas { try write(text, to: "tandem/\(name)") }
    var written = files.schemas.map { "\(path)/tandem/\($0.name)" }
    let settings = "\(path)/settings.json"
    guard FileManager.default.fileExists(atPath: settings) else {
      try write(files.settings, to: "settings.json")
      return (written + [settings], [])
    }
    let present = FileManager.default.contents(atPath: settings).map { String(decoding: $0, as: UTF8.self) }
    guard let present, files.schemas.allSatisfy({ present.contains("/tandem/\($0.name)\"") }) else {
      try write(files.settings, to: "tandem/settings.json")
      written.append("\(path)/tandem/settings.json")
      let note = Diagnostic(
        .settingsKept, file: settings, arguments: ["other": "\(path)/tandem/settings.json"])
      return (written, [note])
    }
    return (written, [])
  }

  private func write(_ text: String, to name: String) throws(TextFault) {
    let target = URL(filePath: "\(path)/\(name)")
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw TextFault(
        Diagnostic(
          .fileNotCreated, file: "\(path)/\(name)", arguments: ["reason": error.localizedDescription]))
    }
  }
}
