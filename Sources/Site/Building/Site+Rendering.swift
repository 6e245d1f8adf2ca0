import Concurrency
import Diagnostics
import Portal
import Templates

extension Site {
  /// Renders every page on all cores and hands each to `write`. Gives what went wrong, page by page.
  func renderPages(_ write: @escaping @Sendable (PlannedPage, [UInt8]) -> [Diagnostic]) async -> [Diagnostic]
  {
    let (site, hidden) = (self, portal.hiddenNames)
    let renderer = renderer.prepared(for: plan.pages, in: sites)
    let problems = await plan.pages.concurrentMap(using: [UInt8]()) { page, bytes -> [Diagnostic] in
      // Nobody waits for the rest.
      guard !Task.isCancelled else { return [] }
      bytes.removeAll(keepingCapacity: true)
      do throws(SiteFault) {
        try site.render(page, by: renderer, hiding: hidden, into: &bytes)
      } catch {
        return error.diagnostics
      }
      return write(page, bytes)
    }
    .flatMap { $0 }
    return problems.withoutRepeatedLeaks
  }

  /// Everything that can be wrong, found without writing anything.
  /// - Parameter pageDone: called for each page, on any thread.
  public func check(_ pageDone: @escaping @Sendable () -> Void = {}) async -> [Diagnostic] {
    guard !diagnostics.hasErrors else { return diagnostics }
    return diagnostics + (await renderProblems(pageDone))
  }

  /// What only rendering every page can find.
  public func renderProblems(_ pageDone: @escaping @Sendable () -> Void = {}) async -> [Diagnostic] {
    await renderPages { _, _ in
      pageDone()
      return []
    }
  }

  /// One page by itself, as `renderPages` makes it.
  func bytes(of page: PlannedPage) -> Result<[UInt8], SiteFault> {
    var bytes: [UInt8] = []
    do throws(SiteFault) {
      try render(page, by: renderer, hiding: portal.hiddenNames, into: &bytes)
      return .success(bytes)
    } catch {
      return .failure(error)
    }
  }

  private func render(
    _ page: PlannedPage, by renderer: PageRenderer, hiding hidden: NameTable, into bytes: inout [UInt8]
  ) throws(SiteFault) {
    guard let language = site(of: page) else { return }
    do throws(RenderFailure) {
      try renderer.render(page, in: language, into: &bytes)
    } catch {
      throw SiteFault([error.diagnostic])
    }
    // Redaction has cleaned every document; this catches names in settings, texts and templates.
    let named = bytes.withUnsafeBufferPointer { hidden.people(in: $0) }
    guard named.isEmpty else {
      throw SiteFault(
        named.sorted().map { person in
          Diagnostic(
            .privacyLeak, file: page.source ?? "content/site.yml",
            arguments: ["path": page.path, "profile": person.name])
        })
    }
  }
}

extension [Diagnostic] {
  /// A name in a template or the settings stands on every page: the first of a person says it where the 404 page,
  /// which no document makes, is among them. Otherwise each file that names a person says it once.
  fileprivate var withoutRepeatedLeaks: [Diagnostic] {
    let isShared = { (leak: Diagnostic) in leak.arguments["path"]?.hasSuffix("404.html") ?? false }
    let leaks = filter { $0.code == .privacyLeak }
    let everywhere = Set(leaks.filter(isShared).map { $0.arguments["profile"] })
    var seen: Set<[String?]> = []
    return filter { problem in
      guard problem.code == .privacyLeak else { return true }
      let person = problem.arguments["profile"]
      if everywhere.contains(person), !isShared(problem) { return false }
      return seen.insert([problem.file, person]).inserted
    }
  }
}

/// Why a file of the site cannot be made.
public struct SiteFault: Error {
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
