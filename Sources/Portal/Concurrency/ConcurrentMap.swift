import Foundation

extension Array where Element: Sendable {
  /// The elements transformed on all cores, in the same order.
  ///
  /// Work is cut into several chunks a core, so that one slow element does not leave the others idle.
  public func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let chunkCount = Swift.min(count, ProcessInfo.processInfo.activeProcessorCount * 8)
    guard chunkCount > 1 else { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for chunk in 0..<chunkCount {
        let slice = self[(count * chunk / chunkCount)..<(count * (chunk + 1) / chunkCount)]
        group.addTask { (chunk, slice.map(transform)) }
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
