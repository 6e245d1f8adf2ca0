import Diagnostics

extension PortalReading {
  /// The same portal with these documents read again, come or gone, where what is kept of the others is what reading
  /// everything anew would give.
  ///
  /// Nil where more may follow: a person who may no longer be shown, a picture or a file that is used for the first or
  /// the last time, a hint that may have become another. Then the portal must be read anew.
  public func rereading(_ paths: Set<String>) -> PortalReading? {
    var files: [RereadFile] = []
    for path in paths.sorted() {
      guard let file = memory.reread(path) else { return nil }
      files.append(file)
    }
    let areMoved = files.contains(where: \.isMoved)
    guard !areMoved || mayMove else { return nil }
    var renewal = Renewal(self)
    guard renewal.takeUp(files), !renewal.reading.memory.resolved.lacksHints else { return nil }
    return renewal.reading
  }

  /// Whether documents may come and go: drafts are shown like all others, and no link or reference leads nowhere, whose
  /// hint, or which itself, might be another then.
  private var mayMove: Bool {
    let resolved = memory.resolved
    return memory.parser.options.includesDrafts && resolved.references.budget.isWhole
      && resolved.linkBudget.isWhole
  }
}
