import Concurrency
import Diagnostics
import Foundation
import Output
import Portal
import Templates

extension Site {
  /// Renders every page on all cores and hands each to `write`. Gives what went wrong, page by page.
  func renderPages(_ write: @escaping @Sendable (PlannedPage, [UInt8]) -> [Diagnostic]) async -> [Diagnostic]
  {
    let renderer = renderer.prepared(for: plan.pages)
    let hidden = portal.hiddenTexts.map { Array($0.utf8) }
    let problems = await plan.pages.concurrentMap(using: [UInt8]()) { page, bytes -> [Diagnostic] in
      bytes.removeAll(keepingCapacity: true)
      do throws(RenderFailure) {
        try renderer.render(page, into: &bytes)
      } catch {
        return [error.diagnostic]
      }
      // Redaction has cleaned every document; this catches names in settings, texts and templates.
      guard !hidden.contains(where: bytes.holds) else {
        return [
          Diagnostic(.privacyLeak, file: page.source ?? "content/site.yml", arguments: ["path": page.path])
        ]
      }
      return write(page, bytes)
    }
    .flatMap { $0 }
    // One name in the settings stands on every page; the first says it.
    let leaks = problems.filter { $0.code == .privacyLeak }
    return problems.filter { $0.code != .privacyLeak } + leaks.prefix(1)
  }

  /// Everything that can be wrong, found without writing anything.
  public func check() async -> [Diagnostic] {
    guard !diagnostics.hasErrors else { return diagnostics }
    return diagnostics + (await renderPages { _, _ in [] })
  }
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
