import Diagnostics

/// Puts a finished build in the place of the published site.
struct Publication {
  let workplace: Workplace
  let site: NewSite
  let calls: SystemCalls

  init(workplace: Workplace, files: [OutputPath: StagedFile], calls: SystemCalls) {
    self.workplace = workplace
    self.site = NewSite(files)
    self.calls = calls
  }

  /// Returns how many files of the earlier build are gone, and warnings about what could not be cleaned up.
  func publish() throws(OutputFailure) -> (removed: Int, warnings: [Diagnostic]) {
    try refuseFilesThatAreFolders()
    guard let published = workplace.published else {
      try publishFirst()
      return (0, [])
    }
    try refuseDisturbance(in: published)
    if isNothingNew(to: published) { return (0, workplace.discard()) }
    let survey = try Survey(published, for: site, in: workplace.staging)
    let removed = published.manifest.entries.keys.count { site.files[$0] == nil }
    if !workplace.isInside, try publishByExchange(published, survey) {
      return (removed, workplace.discard())
    }
    return (removed, try publishInPlace(published, survey))
  }
}

extension Publication {
  private func refuseFilesThatAreFolders() throws(OutputFailure) {
    let both = site.folders.intersection(site.paths)
    guard both.isEmpty else {
      let problems = both.flatMap { OutputFailure(.outputTwice, workplace.staging.shown($0)).diagnostics }
      throw OutputFailure(problems.inReportOrder())
    }
  }

  /// The files that are to be taken over must still be those that were compared.
  private func refuseDisturbance(in published: PublishedSite) throws(OutputFailure) {
    let problems = site.kept.flatMap { path, stamp in
      (try? FileSystem.status(path, in: published.folder.descriptor).stamp) == stamp
        ? [] : OutputFailure(.outputDisturbed, published.folder.shown(path)).diagnostics
    }
    guard problems.isEmpty else { throw OutputFailure(problems.inReportOrder()) }
  }

  /// Every file is kept, and kept files are listed: as many of them as the list is long are the list.
  private func isNothingNew(to published: PublishedSite) -> Bool {
    site.files.count == published.manifest.entries.count && site.files.values.allSatisfy { $0.kept != nil }
      && !site.files.isEmpty
  }

  private func publishFirst() throws(OutputFailure) {
    try write(site.manifest, in: workplace.staging)
    try workplace.lock.folder.about { (parent) throws(SystemCode) in
      try calls.rename(workplace.stagingName.name, parent, workplace.name, parent)
    }
  }

  func write(
    _ manifest: Manifest, as path: PathBytes = Manifest.path, in folder: Folder
  ) throws(OutputFailure) {
    try folder.about(Manifest.path) { (descriptor) throws(SystemCode) in
      try FileSystem.writeNew(path, manifest.serialized(), in: descriptor, writing: calls.write)
    }
  }
}
