import Concurrency
import Diagnostics
import Output
import Portal

/// Writes a site to its output folder: all of it, or nothing.
public struct SiteWriter: Sendable {
  private let folder: OutputFolder

  public init(folder: OutputFolder) { self.folder = folder }

  /// Renders and writes `site`. On any error, or when the task is cancelled before the new site takes its place, the
  /// output stays as it was.
  /// - Parameter pageDone: called for each page, on any thread.
  public func write(
    _ site: Site, _ pageDone: @escaping @Sendable () -> Void = {}
  ) async -> (report: BuildReport?, diagnostics: [Diagnostic]) {
    do throws(OutputFailure) {
      let staging = try folder.begin()
      // Where one of the two must wait for itself, the other has the cores.
      async let searchFiles = site.searchFiles()
      var problems = await site.renderPages { page, bytes in
        pageDone()
        return Self.write(bytes, to: page.outputPath, staging: staging)
      }
      problems += await (site.otherFiles + searchFiles.map { SiteOutput($0) }).concurrentMap {
        file -> [Diagnostic] in
        guard !Task.isCancelled else { return [] }
        return switch file.made() {
        case .failure(let fault): fault.diagnostics
        case .success(let bytes): Self.write(bytes, to: file.path, staging: staging)
        }
      }
      .flatMap { $0 }
      // A build that is called off leaves the output as it was.
      guard !problems.hasErrors, !Task.isCancelled else {
        staging.abandon()
        return (nil, problems.eachRefusalOnce())
      }
      return (try staging.commit(), problems)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, staging: Staging) -> [Diagnostic] {
    guard let output = OutputPath(path) else {
      return [Diagnostic(.impossiblePath, file: path, arguments: ["path": path])]
    }
    do throws(OutputFailure) {
      try staging.write(output, bytes)
      return []
    } catch {
      return error.diagnostics
    }
  }
}

extension [Diagnostic] {
  /// What the system refuses in the same words for many files, such as a full disk, is one problem: it is said of the
  /// first of them.
  func eachRefusalOnce() -> [Diagnostic] {
    let refusals = filter { $0.code == .io }
    let firsts = Dictionary(refusals.map { ($0.arguments["reason"] ?? "", $0) }) { $0 < $1 ? $0 : $1 }
    return filter { $0.code != .io } + firsts.values
  }
}
