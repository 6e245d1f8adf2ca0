/// Finds what an author probably meant.
public enum Suggestion {
  /// The candidate nearest to `word` by edit distance, when it is near enough to be a typing error:
  /// at most a third of the word's length, at least one edit. Ties go to the first in alphabetical order.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased())
    let limit = max(1, target.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates.sorted() {
      let distance = editDistance(target, Array(candidate.lowercased()), limit: limit)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Damerau–Levenshtein distance (restricted: a swap of neighbours is one edit); `limit + 1` once it is past `limit`.
  /// Source: Boytsov, “Indexing methods for approximate dictionary searching”, 2011, §2.1.
  static func editDistance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforePrevious[column - 2] + 1)
        }
      }
      if (current.min() ?? 0) > limit { return limit + 1 }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
