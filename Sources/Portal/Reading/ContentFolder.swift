import Diagnostics
import Foundation

/// The content folder on disk: lists it and reads its files, and never leaves it.
public struct ContentFolder: Sendable {
  /// Where the folder is.
  public let path: String
  /// How diagnostics call it: `content`.
  public let label: String

  public init(path: String, label: String) {
    self.path = path
    self.label = label
  }

  /// A document larger than this (in bytes) is refused before it is read.
  public static let sizeLimit = 8 * 1024 * 1024

  /// Every file below the folder, in the order of its path, and what cannot be read at all.
  /// Hidden files and editors' backup files are passed over.
  public func list() -> (files: [String], diagnostics: [Diagnostic]) {
    var walk = FolderWalk(root: path, label: label)
    walk.visit()
    return (walk.files.sorted(), walk.diagnostics)
  }

  /// Whether there is nothing by this name.
  func isMissing(_ file: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(file)", &status) != 0 && errno == ENOENT
  }

  /// The bytes of a file, by its path below the folder.
  public func read(_ file: String, limit: Int = sizeLimit) -> Result<SourceText, TextFault> {
    let shown = "\(label)/\(file)"
    switch FileBytes.read("\(path)/\(file)", limit: limit) {
    case .success(let bytes): return .success(SourceText(path: shown, bytes: bytes))
    case .failure(.tooLarge):
      return .failure(
        TextFault(Diagnostic(.fileTooLarge, file: shown, arguments: ["limit": "\(limit / (1024 * 1024))"])))
    case .failure(.notRegular):
      return .failure(TextFault(Diagnostic(.notFile, file: shown)))
    case .failure(.system(let words)):
      return .failure(TextFault(Diagnostic(.unreadableFile, file: shown, arguments: ["reason": words])))
    }
  }
}
