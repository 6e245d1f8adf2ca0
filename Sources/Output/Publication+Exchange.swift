extension Publication {
  /// Completes the staging folder with what stays, then exchanges it with the published one in one step.
  /// False, with the published site untouched, where the file system cannot do that.
  func publishByExchange(_ published: PublishedSite, _ survey: Survey) throws(OutputFailure) -> Bool {
    guard try takeOverForeign(survey, from: published) else { return false }
    try takeOverKept(from: published)
    try write(site.manifest, in: workplace.staging)
    try workplace.staging.about { (descriptor) throws(SystemCode) in
      try FileSystem.copyPermissions(published.status, to: descriptor)
    }
    do throws(SystemCode) {
      let parent = workplace.lock.folder.descriptor
      try calls.exchange(workplace.stagingName.name, workplace.name, parent)
      return true
    } catch {
      guard SystemCode.noExchange.contains(error) else { throw OutputFailure(error, workplace.shown) }
      // The list names files that are not yet in their places.
      try workplace.staging.about(Manifest.path) { (descriptor) throws(SystemCode) in
        try FileSystem.removeFile(Manifest.path, in: descriptor)
      }
      return false
    }
  }

  /// False where a foreign file can have no second name.
  private func takeOverForeign(_ survey: Survey, from published: PublishedSite) throws(OutputFailure) -> Bool
  {
    let (old, new) = (published.folder.descriptor, workplace.staging.descriptor)
    for path in survey.foreignFolders {
      try published.folder.about(path) { (_) throws(SystemCode) in
        try FileSystem.withParents(of: path, in: new) { () throws(SystemCode) in
          // Open to its owner until it is filled.
          try FileSystem.makeFolder(path, in: new, mode: 0o700)
        }
      }
    }
    for thing in survey.foreign {
      do throws(SystemCode) {
        try FileSystem.withParents(of: thing.path, in: new) { () throws(SystemCode) in
          try takeOver(thing, from: old, to: new)
        }
      } catch {
        guard SystemCode.noLink.contains(error) else {
          throw OutputFailure(error, published.folder.shown(thing.path))
        }
        return false
      }
    }
    for path in survey.foreignFolders.reversed() {
      try published.folder.about(path) { (_) throws(SystemCode) in
        let status = try FileSystem.status(path, in: old)
        try FileSystem.copyAttributes(status, to: FileSystem.openFolder(path, in: new))
      }
    }
    return true
  }

  private func takeOver(
    _ thing: Survey.FolderPath, from old: Descriptor, to new: Descriptor
  ) throws(SystemCode) {
    do {
      try calls.link(thing.path, old, new)
    } catch {
      // Some file systems give no second name to a symbolic link, but there can be another like it.
      guard thing.kind == .link, SystemCode.noLink.contains(error),
        let target = FileSystem.target(ofLink: thing.path, in: old)
      else { throw error }
      try FileSystem.makeLink(to: target, at: thing.path, in: new)
    }
  }

  /// Unchanged files are linked, or copied with their dates where links are not to be had.
  private func takeOverKept(from published: PublishedSite) throws(OutputFailure) {
    let (old, new) = (published.folder.descriptor, workplace.staging.descriptor)
    for (path, _) in site.kept {
      try published.folder.about(path) { (_) throws(SystemCode) in
        try FileSystem.withParents(of: path, in: new) { () throws(SystemCode) in
          do throws(SystemCode) {
            try calls.link(path, old, new)
          } catch {
            guard SystemCode.noLink.contains(error) else { throw error }
            try FileSystem.copy(path, from: old, to: path, in: new, writing: calls.write)
          }
        }
      }
    }
  }
}
