import Diagnostics
import Foundation

/// One walk through a folder, without recursion and without leaving it.
struct FolderWalk {
  let root: String
  let label: String
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(root: String, label: String) {
    self.root = root
    self.label = label
  }

  mutating func visit() {
    var folders = [""]
    while let folder = folders.popLast() {
      let place = folder.isEmpty ? root : "\(root)/\(folder)"
      guard access(place, R_OK | X_OK) == 0,
        let names = try? FileManager.default.contentsOfDirectory(atPath: place)
      else {
        // A folder that is not there at all is reported by the files that must be in it.
        if errno != ENOENT { report(.unreadableFile, folder, ["reason": FileBytes.systemWords()]) }
        continue
      }
      for name in names where !ContentFolder.isIgnored(name) {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        visit(path, folders: &folders)
      }
    }
  }

  private mutating func visit(_ path: String, folders: inout [String]) {
    var status = stat()
    guard lstat("\(root)/\(path)", &status) == 0 else {
      report(.unreadableFile, path, ["reason": FileBytes.systemWords()])
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: files.append(path)
    case S_IFDIR:
      if path.hasSuffix(".md") { report(.folderNamedAsDocument, path) } else { folders.append(path) }
    case S_IFLNK: visitLink(path)
    default: report(.notFile, path)
    }
  }

  /// A link to a file within the folder is as good as the file; every other link is refused.
  private mutating func visitLink(_ path: String) {
    guard let target = realpath("\(root)/\(path)", nil), let base = realpath(root, nil) else {
      report(errno == ELOOP ? .linkLoop : .linkBroken, path)
      return
    }
    defer {
      free(target)
      free(base)
    }
    var status = stat()
    guard String(cString: target).hasPrefix(String(cString: base) + "/"), stat(target, &status) == 0 else {
      report(.linkOutside, path)
      return
    }
    if status.st_mode & S_IFMT == S_IFREG { files.append(path) } else { report(.linkToFolder, path) }
  }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ arguments: [String: String] = [:]) {
    let file = path.isEmpty ? label : "\(label)/\(path)"
    diagnostics.append(Diagnostic(code, file: file, arguments: arguments))
  }
}

extension ContentFolder {
  /// Whether a file or folder of this name is passed over: hidden ones, and what editors and systems leave behind.
  public static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") || name == "Thumbs.db"
  }
}
