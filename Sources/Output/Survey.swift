import Diagnostics

/// What stands in the output folder before a build is published, and what is to become of it.
///
/// Whatever the manifest does not list is foreign and stays; where it stands in the way of the new site, the
/// survey fails and names each such thing.
struct Survey {
  /// Foreign folders that the new site does not need, each before what it holds. One that it needs becomes the site's,
  /// and what is in it stays.
  private(set) var foreignFolders: [PathBytes] = []
  /// Foreign files, symbolic links, pipes and the like.
  private(set) var foreign: [FolderPath] = []
  /// Ours, and where the new site needs a folder; or a folder of ours where it needs a file.
  private(set) var obstacles: [PathBytes] = []
  /// Ours, and not in the new site; symbolic links to elsewhere among them, but no folders.
  private(set) var stale: [PathBytes] = []
  /// Folders of ours that the new site does not need, each before what it holds.
  private(set) var staleFolders: [PathBytes] = []

  /// Something in a folder, and what it is.
  struct FolderPath {
    let path: PathBytes
    let kind: FileKind
  }

  private let published: PublishedSite
  private let listed: Set<PathBytes>
  private let site: NewSite
  private let staging: Folder
  private var occupied: [PathBytes] = []

  /// - Throws: `output-occupied` for each thing that is in the way, or `output-unlisted` where nothing tells what is
  ///   ours; `io`.
  init(_ published: PublishedSite, for site: NewSite, in staging: Folder) throws(OutputFailure) {
    self.published = published
    self.listed = Set(published.manifest.entries.keys.lazy.map(\.path))
    self.site = site
    self.staging = staging
    try walk()
    guard occupied.isEmpty else { throw failure() }
  }
}

extension Survey {
  private struct Visit {
    let folder: PathBytes
    /// The new site's file that stands in this folder's place, or in that of one above.
    let blockedBy: PathBytes?
  }

  private mutating func walk() throws(OutputFailure) {
    var visits = [Visit(folder: .here, blockedBy: nil)]
    while let visit = visits.popLast() {
      let entries = try published.folder.about(visit.folder) { (descriptor) throws(SystemCode) in
        try FileSystem.entries(of: FileSystem.openFolder(visit.folder, in: descriptor))
      }
      for entry in entries where visit.folder != .here || !isOwnWork(entry) {
        let path = visit.folder.appending(entry.name)
        guard entry.kind == .folder else {
          try note(FolderPath(path: path, kind: entry.kind), blockedBy: visit.blockedBy)
          continue
        }
        if let visit = noteFolder(path, blockedBy: visit.blockedBy) { visits.append(visit) }
      }
    }
  }

  /// The manifest, and the staging folder of a build inside the output folder.
  private func isOwnWork(_ entry: FolderEntry) -> Bool {
    entry.name == Manifest.path && entry.kind != .folder
      || entry.kind == .folder && StagingName(entry.name, beside: nil) != nil
  }

  /// Where a symbolic link or a file took the place of a folder of ours, it is as little foreign as the
  /// folder was.
  private func isOurs(_ path: PathBytes) -> Bool {
    listed.contains(path) || published.folders.contains(path)
  }

  /// Nil where it makes no difference what the folder holds.
  private mutating func noteFolder(_ path: PathBytes, blockedBy: PathBytes?) -> Visit? {
    let isOurs = isOurs(path)
    let blocker = blockedBy ?? (site.paths.contains(path) ? path : nil)
    if let blocker {
      guard isOurs else {
        occupied.append(path)
        return nil
      }
      if blockedBy == nil { obstacles.append(path) }
      return Visit(folder: path, blockedBy: blocker)
    }
    if !site.folders.contains(path) {
      if isOurs { staleFolders.append(path) } else { foreignFolders.append(path) }
    }
    return Visit(folder: path, blockedBy: nil)
  }

  private mutating func note(_ thing: FolderPath, blockedBy: PathBytes?) throws(OutputFailure) {
    let path = thing.path
    if isOurs(path) {
      if blockedBy != nil || site.paths.contains(path) { return }
      if site.folders.contains(path) { obstacles.append(path) } else { stale.append(path) }
    } else if blockedBy != nil || site.folders.contains(path) {
      occupied.append(path)
    } else if site.paths.contains(path) {
      guard try isSame(thing) else { return occupied.append(path) }
    } else {
      foreign.append(thing)
    }
  }

  /// A foreign file with the very bytes that the build wants there becomes the build's.
  private func isSame(_ thing: FolderPath) throws(OutputFailure) -> Bool {
    guard thing.kind == .file else { return false }
    return try published.folder.about(thing.path) { (descriptor) throws(SystemCode) in
      try FileSystem.areSame(thing.path, in: descriptor, and: staging.descriptor)
    }
  }

  private func failure() -> OutputFailure {
    guard published.isListed else {
      let example = occupied.min().map(published.folder.shown) ?? ""
      return OutputFailure(.outputUnlisted, published.folder.shown, ["example": example])
    }
    let problems = occupied.flatMap { OutputFailure(.outputOccupied, published.folder.shown($0)).diagnostics }
    return OutputFailure(problems.inReportOrder())
  }
}
