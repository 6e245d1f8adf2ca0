import Diagnostics

/// One build's place on disk: the lock, the site that is published now, and the folder that gathers the new
/// one.
struct Workplace: Sendable {
  /// The folder that the output folder lies in.
  let lock: FolderLock
  /// The output folder's name there.
  let name: PathBytes
  /// The output folder as people know it.
  let shown: String
  /// Nil where there is no output folder yet.
  let published: PublishedSite?
  let staging: Folder
  let stagingName: StagingName
  /// The staging folder lies in the output folder, since the folder around it takes no new names or is on
  /// another file system. The two can then not be exchanged.
  let isInside: Bool

  init(_ output: OutputFolder) throws(OutputFailure) {
    name = output.name
    shown = output.shown
    lock = try FolderLock(output.canonical.parent, shown: output.shown)
    Self.removeLeftovers(in: lock.folder, beside: name, isLocked: lock.isHeld)
    published = try Self.open(name, in: lock.folder)
    if let published {
      Self.removeLeftovers(in: published.folder, beside: nil, isLocked: lock.isHeld)
    }
    (staging, stagingName, isInside) = try Self.makeStaging(lock.folder, name, published, output.calls)
  }

  /// Where `stagingName` is a name.
  var stagingParent: Folder {
    if isInside, let published { return published.folder }
    return lock.folder
  }

  /// Removes what now stands under the staging folder's name, and warns where it cannot.
  func discard() -> [Diagnostic] {
    do throws(SystemCode) {
      try TreeRemoval.remove(stagingName.name, in: stagingParent.descriptor)
      return []
    } catch {
      return OutputFailure(.outputLeftover, leftover, ["reason": error.words]).diagnostics
    }
  }

  /// The staging folder's path for people, which is the output folder's with another name at the end.
  private var leftover: String {
    if isInside { return "\(shown)/\(stagingName.name.string)" }
    guard let slash = shown.lastIndex(of: "/") else { return stagingName.name.string }
    return shown[...slash] + stagingName.name.string
  }
}

extension Workplace {
  private static func open(
    _ name: PathBytes, in parent: Folder
  ) throws(OutputFailure) -> PublishedSite? {
    let descriptor: Descriptor
    do throws(SystemCode) {
      descriptor = try FileSystem.openFolder(name, in: parent.descriptor)
    } catch .notFound {
      return nil
    } catch .notFolder {
      throw OutputFailure(.outputNotFolder, parent.shown)
    } catch .tooManySteps {
      throw OutputFailure(.outputNotFolder, parent.shown)
    } catch {
      throw OutputFailure(error, parent.shown)
    }
    return try PublishedSite(Folder(descriptor: descriptor, shown: parent.shown))
  }

  /// Removes the staging folders of builds that were killed. Whoever holds the lock is alone, so whatever
  /// bears such a name is left over; without a lock, only the folders of processes that no longer run are.
  /// Quiet where it fails: the next build tries again.
  private static func removeLeftovers(in folder: Folder, beside name: PathBytes?, isLocked: Bool) {
    for entry in (try? FileSystem.entries(of: folder.descriptor)) ?? [] where entry.kind == .folder {
      guard let leftover = StagingName(entry.name, beside: name),
        isLocked || !FileSystem.isRunning(leftover.process)
      else { continue }
      try? TreeRemoval.remove(entry.name, in: folder.descriptor)
    }
  }

  private static func makeStaging(
    _ parent: Folder, _ name: PathBytes, _ published: PublishedSite?, _ calls: SystemCalls
  ) throws(OutputFailure) -> (Folder, StagingName, isInside: Bool) {
    let beside = StagingName(beside: name)
    do throws(SystemCode) {
      let device = try FileSystem.status(of: parent.descriptor).stamp.identity.device
      if published == nil || published?.status.stamp.identity.device == device {
        return (try makeFolder(beside, in: parent, calls), beside, false)
      }
    } catch {
      guard published != nil, SystemCode.refusals.contains(error) else {
        throw OutputFailure(error, parent.shown)
      }
    }
    let inside = StagingName(beside: nil)
    let folder = published?.folder ?? parent
    do throws(SystemCode) {
      return (try makeFolder(inside, in: folder, calls), inside, true)
    } catch {
      throw OutputFailure(error, parent.shown)
    }
  }

  private static func makeFolder(
    _ name: StagingName, in parent: Folder, _ calls: SystemCalls
  ) throws(SystemCode) -> Folder {
    try calls.makeFolder(name.name, parent.descriptor)
    return Folder(
      descriptor: try FileSystem.openFolder(name.name, in: parent.descriptor), shown: parent.shown)
  }
}
