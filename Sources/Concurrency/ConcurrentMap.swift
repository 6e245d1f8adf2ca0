import Foundation

extension Array where Element: Sendable {
  /// The elements transformed on all cores, in the same order.
  public func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await concurrentMap(using: ()) { element, _ in transform(element) }
  }

  /// The elements transformed on all cores, in the same order. Many elements in turn use one copy of `workspace`,
  /// such as a buffer, which each finds as the one before it has left it.
  ///
  /// Work is cut into several chunks a core, so that one slow element does not leave the others idle.
  public func concurrentMap<Workspace: Sendable, Result: Sendable>(
    using workspace: Workspace, _ transform: @escaping @Sendable (Element, inout Workspace) -> Result
  ) async -> [Result] {
    let transformAll: @Sendable (ArraySlice<Element>) -> [Result] = { elements in
      var workspace = workspace
      return elements.map { transform($0, &workspace) }
    }
    let chunkCount = Swift.min(count, ProcessInfo.processInfo.activeProcessorCount * 8)
    guard chunkCount > 1 else { return transformAll(self[...]) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for chunk in 0..<chunkCount {
        let slice = self[(count * chunk / chunkCount)..<(count * (chunk + 1) / chunkCount)]
        group.addTask { (chunk, transformAll(slice)) }
      }
      var parts = [[Result]](repeating: [], count: chunkCount)
      for await (chunk, part) in group { parts[chunk] = part }
      var results: [Result] = []
      results.reserveCapacity(count)
      for part in parts { results.append(contentsOf: part) }
      return results
    }
  }
}
