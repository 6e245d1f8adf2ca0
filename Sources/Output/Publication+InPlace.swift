import Diagnostics

/// Publishing where two folders cannot be exchanged: file by file, each in one step.
extension Publication {
  /// Nothing of the published site changes before every new byte lies on its own file system, so that a full
  /// disk is met in time. A build that is killed on the way leaves a list of both sites' files, and so
  /// nothing that the next build would take for foreign. Returns warnings about what could not be cleaned up.
  func publishInPlace(_ published: PublishedSite, _ survey: Survey) throws(OutputFailure) -> [Diagnostic] {
    let inner = try moveInside(published)
    do throws(OutputFailure) {
      let both = published.manifest.entries.merging(site.manifest.entries) { _, new in new }
      try write(Manifest(both), as: Self.listOfBoth, in: inner.folder)
      try write(site.manifest, in: inner.folder)
      try place(Self.listOfBoth, from: inner, at: Manifest.path, in: published.folder)
      try removeObstacles(survey, in: published.folder)
      for path in site.written {
        try place(path, from: inner, at: path, in: published.folder)
      }
      try removeStale(survey, in: published.folder)
      try place(Manifest.path, from: inner, at: Manifest.path, in: published.folder)
    } catch {
      _ = discard(inner, in: published)
      throw error
    }
    return discard(inner, in: published) + (workplace.isInside ? [] : workplace.discard())
  }
}

extension Publication {
  /// The list of both sites' files, until the new one is in place. A name that no file of a site can have.
  private static let listOfBoth = PathBytes(".tandem-both")

  /// A staging folder inside the output folder.
  struct InnerStaging {
    let name: PathBytes
    let folder: Folder
  }

  /// Moves the staging folder into the output folder, or copies what was written where it cannot be moved.
  private func moveInside(_ published: PublishedSite) throws(OutputFailure) -> InnerStaging {
    if workplace.isInside {
      return InnerStaging(name: workplace.stagingName.name, folder: workplace.staging)
    }
    let name = StagingName(beside: nil).name
    do throws(SystemCode) {
      try calls.rename(
        workplace.stagingName.name, workplace.lock.folder.descriptor, name, published.folder.descriptor)
      return InnerStaging(name: name, folder: workplace.staging)
    } catch {
      return try copyInside(published, as: name)
    }
  }

  private func copyInside(_ published: PublishedSite, as name: PathBytes) throws(OutputFailure)
    -> InnerStaging
  {
    let inner = try published.folder.about { (descriptor) throws(SystemCode) in
      try FileSystem.makeFolder(name, in: descriptor)
      let descriptor = try FileSystem.openFolder(name, in: descriptor)
      return InnerStaging(name: name, folder: Folder(descriptor: descriptor, shown: published.folder.shown))
    }
    do throws(OutputFailure) {
      for path in site.written {
        try inner.folder.about(path) { (descriptor) throws(SystemCode) in
          try FileSystem.withParents(of: path, in: descriptor) { () throws(SystemCode) in
            try FileSystem.copy(
              path, from: workplace.staging.descriptor, to: path, in: descriptor, writing: calls.write)
          }
        }
      }
    } catch {
      _ = discard(inner, in: published)
      throw error
    }
    return inner
  }

  /// Puts one file in its place in one step, whatever of ours stood there.
  private func place(
    _ source: PathBytes, from inner: InnerStaging, at path: PathBytes, in folder: Folder
  ) throws(OutputFailure) {
    try folder.about(path) { (descriptor) throws(SystemCode) in
      try FileSystem.withParents(of: path, in: descriptor) { () throws(SystemCode) in
        do throws(SystemCode) {
          try calls.rename(source, inner.folder.descriptor, path, descriptor)
        } catch .crossDevice {
          try placeCopy(source, from: inner, at: path, in: descriptor)
        }
      }
    }
  }

  /// For a folder below the output folder that lies on a file system of its own.
  private func placeCopy(
    _ source: PathBytes, from inner: InnerStaging, at path: PathBytes, in folder: Descriptor
  ) throws(SystemCode) {
    let temporary = (path.parent ?? .here).appending(PathBytes(inner.name.bytes + Array(".copy".utf8)))
    do throws(SystemCode) {
      try FileSystem.copy(
        source, from: inner.folder.descriptor, to: temporary, in: folder, writing: calls.write)
      try FileSystem.rename(temporary, in: folder, to: path, in: folder)
    } catch {
      try? FileSystem.removeFile(temporary, in: folder)
      throw error
    }
  }

  private func removeObstacles(_ survey: Survey, in folder: Folder) throws(OutputFailure) {
    for path in survey.obstacles {
      try folder.about(path) { (descriptor) throws(SystemCode) in try TreeRemoval.remove(path, in: descriptor)
      }
    }
  }

  private func removeStale(_ survey: Survey, in folder: Folder) throws(OutputFailure) {
    for path in survey.stale {
      try folder.about(path) { (descriptor) throws(SystemCode) in try TreeRemoval.remove(path, in: descriptor)
      }
    }
    for path in survey.staleFolders.reversed() {
      // One that holds something foreign stays.
      try? FileSystem.removeFolder(path, in: folder.descriptor)
    }
  }

  private func discard(_ inner: InnerStaging, in published: PublishedSite) -> [Diagnostic] {
    do throws(SystemCode) {
      try TreeRemoval.remove(inner.name, in: published.folder.descriptor)
      return []
    } catch {
      let shown = published.folder.shown(inner.name)
      return OutputFailure(.outputLeftover, shown, ["reason": error.words]).diagnostics
    }
  }
}
