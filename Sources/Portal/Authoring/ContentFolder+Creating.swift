import Diagnostics
import Foundation

extension ContentFolder {
  /// Writes a file that was not there, with the folders above it. What is there already is never overwritten.
  public func create(_ file: NewFile) throws(TextFault) {
    let target = URL(filePath: "\(path)/\(file.path)")
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw notCreated(file, error)
    }
    do {
      try Data(file.text.utf8).write(to: target, options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw TextFault(Diagnostic(.documentExists, file: "\(label)/\(file.path)"))
    } catch {
      throw notCreated(file, error)
    }
  }

  private func notCreated(_ file: NewFile, _ error: any Error) -> TextFault {
    TextFault(
      Diagnostic(
        .fileNotCreated, file: "\(label)/\(file.path)", arguments: ["reason": error.localizedDescription]))
  }
}
