import Diagnostics
import Foundation
import Portal
import Site

/// Serves a portal on this computer while it is being written: every page as a build would write it, but for the script
/// that loads it again when it changes.
public struct Preview: Sendable {
  private let options: SiteOptions
  private let language: WordingLanguage

  /// - Parameters:
  ///   - options: what to show. Drafts are shown whatever it says of them.
  ///   - language: of the overlay in the browser.
  public init(of options: SiteOptions, language: WordingLanguage) {
    var options = options
    options.includesDrafts = true
    self.options = options
    self.language = language
  }

  /// What a preview has to tell while it runs.
  public enum News: Sendable {
    /// The site can be seen at this address.
    case ready(address: String, pageCount: Int, problems: [Diagnostic])
    /// The site has been brought up to date with these files, and has these problems.
    case updated(SourceChanges, problems: [Diagnostic])
  }

  /// Serves until the task is cancelled.
  /// - Parameter port: 0 for any that is free.
  public func run(port: UInt16, tell: @escaping @Sendable (News) -> Void) async throws(PreviewFailure) {
    let watch = SystemWatch.of(SourceFolders(options))
    // Watched before it is read, so that nothing is missed in between.
    let changes = watch.changes()
    let live = await LiveSite(reading: options)
    let workshop = Workshop(live, language: language)
    let server = try PreviewServer(workshop, port: port)
    let result = await withTaskGroup(of: Result<Void, PreviewFailure>?.self) { group in
      group.addTask { await Self.result { () async throws(PreviewFailure) in try await server.run() } }
      group.addTask {
        guard let port = await server.port() else { return nil }
        let address = "http://127.0.0.1:\(port)\(live.site.basePath)"
        tell(
          .ready(address: address, pageCount: live.site.pageCount, problems: await workshop.shown.problems))
        await Self.follow(changes, in: workshop, tell: tell)
        return nil
      }
      group.addTask { await Self.keepPulse(of: workshop) }
      var result = Result<Void, PreviewFailure>.success(())
      for await end in group {
        guard let end else { continue }
        result = end
        break
      }
      await workshop.close()
      await server.stop()
      group.cancelAll()
      return result
    }
    try result.get()
  }
}

extension Preview {
  private static func result(
    _ work: () async throws(PreviewFailure) -> Void
  ) async -> Result<Void, PreviewFailure> {
    do throws(PreviewFailure) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }

  /// Brings the site up to date with each change; its pages are checked when nothing more comes for a while.
  private static func follow(
    _ changes: AsyncStream<SourceChanges>, in workshop: Workshop, tell: @Sendable (News) -> Void
  ) async {
    var check = checkLater(workshop)
    for await change in changes {
      check.cancel()
      await workshop.apply(change)
      tell(.updated(change, problems: await workshop.shown.problems))
      check = checkLater(workshop)
    }
    check.cancel()
  }

  private static func checkLater(_ workshop: Workshop) -> Task<Void, Never> {
    Task(priority: .background) {
      try? await Task.sleep(for: .seconds(1))
      if !Task.isCancelled { await workshop.checkPages() }
    }
  }

  private static func keepPulse(of workshop: Workshop) async -> Result<Void, PreviewFailure>? {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(15))
      await workshop.pulse()
    }
    return nil
  }
}

extension SourceFolders {
  init(_ options: SiteOptions) {
    self.init(content: options.content.realPath, templates: options.templates.realPath)
  }
}

extension ContentFolder {
  fileprivate var realPath: String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
      .trimmingSuffix(while: { $0 == "/" })
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, text.count > 1, isTrimmed(last) { text.removeLast() }
    return text
  }
}
