import Diagnostics

/// A portal that has been read: what it is, what is wrong with it, and what is needed to read it again cheaply.
public struct PortalReading: Sendable {
  public internal(set) var portal: Portal
  var problems: PortalProblems
  var memory: PortalMemory

  /// Every problem that was found, in no order.
  public var diagnostics: [Diagnostic] { problems.all }
}

/// The problems of a portal, with those that follow from one file kept by that file.
struct PortalProblems: Sendable {
  /// What follows from several files, or from none.
  var general: [Diagnostic]
  /// By path below the content folder: what the file says, and where its links and pictures lead.
  private var ofFiles: [String: [Diagnostic]] = [:]

  init(_ general: [Diagnostic]) { self.general = general }

  mutating func add(_ found: [Diagnostic], of path: String) {
    if !found.isEmpty { ofFiles[path, default: []] += found }
  }

  mutating func replace(with found: [Diagnostic], of path: String) {
    ofFiles[path] = found.isEmpty ? nil : found
  }

  var all: [Diagnostic] { general + ofFiles.values.flatMap { $0 } }
}
