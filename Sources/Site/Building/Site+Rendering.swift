import Concurrency
import Diagnostics
import Portal
import Templates

extension Site {
  /// Renders every page on all cores and hands each to `write`. Gives what went wrong, page by page.
  func renderPages(_ write: @escaping @Sendable (PlannedPage, [UInt8]) -> [Diagnostic]) async -> [Diagnostic]
  {
    let (site, hidden) = (self, hiddenNeedles)
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
    // One name in the settings stands on every page; the first says it.
    let leaks = problems.filter { $0.code == .privacyLeak }
    return problems.filter { $0.code != .privacyLeak } + leaks.prefix(1)
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
      try render(page, by: renderer, hiding: hiddenNeedles, into: &bytes)
      return .success(bytes)
    } catch {
      return .failure(error)
    }
  }

  /// What must not stand on any page.
  private var hiddenNeedles: [[UInt8]] { portal.hiddenTexts.map { Array($0.utf8) } }

  private func render(
    _ page: PlannedPage, by renderer: PageRenderer, hiding hidden: [[UInt8]], into bytes: inout [UInt8]
  ) throws(SiteFault) {
    guard let language = site(of: page) else { return }
    do throws(RenderFailure) {
      try renderer.render(page, in: language, into: &bytes)
    } catch {
      throw SiteFault([error.diagnostic])
    }
    // Redaction has cleaned every document; this catches names in settings, texts and templates.
    guard hidden.contains(where: bytes.holds) else { return }
    throw SiteFault([
      Diagnostic(.privacyLeak, file: page.source ?? "content/site.yml", arguments: ["path": page.path])
    ])
  }
}

/// Why a file of the site cannot be made.
public struct SiteFault: Error {
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension [UInt8] {
  /// Whether `needle` stands anywhere in these bytes.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return false }
    return withUnsafeBufferPointer { bytes in
      var start = 0
      while let hit = bytes[start...].firstIndex(of: first), hit + needle.count <= bytes.count {
        if bytes[hit..<hit + needle.count].elementsEqual(needle) { return true }
        start = hit + 1
      }
      return false
    }
  }
}
