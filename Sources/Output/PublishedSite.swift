import Diagnostics

/// The output folder as an earlier build left it: what Tandem wrote there, and what can be taken over.
struct PublishedSite: Sendable {
  let folder: Folder
  let status: FileStatus
  let manifest: Manifest
  /// Whether there is a list of what an earlier build wrote.
  let isListed: Bool
  /// Every folder that the manifest's files lie in.
  let folders: Set<PathBytes>
  /// The manifest's files whose folders are still folders, and not symbolic links to elsewhere.
  private let reachable: [OutputPath: ManifestEntry]

  init(_ folder: Folder) throws(OutputFailure) {
    self.folder = folder
    status = try folder.about { (descriptor) throws(SystemCode) in try FileSystem.status(of: descriptor) }
    let listed = try Self.readManifest(folder)
    let manifest = listed ?? Manifest()
    (self.manifest, isListed) = (manifest, listed != nil)
    folders = manifest.entries.keys.lazy.map(\.path).folders()
    let real = Self.real(folders, in: folder)
    reachable =
      real.count == folders.count
      ? manifest.entries
      : manifest.entries.filter { path, _ in path.path.parent.map(real.contains) ?? true }
  }

  /// The stamp of the file at `path` where it is ours and holds exactly these bytes; nil where it must be
  /// written.
  func stamp(of path: OutputPath, holding bytes: [UInt8], _ entry: ManifestEntry) -> FileStamp? {
    guard reachable[path] == entry, let file = try? FileSystem.openFile(path.path, in: folder.descriptor)
    else {
      return nil
    }
    defer { try? FileSystem.close(file) }
    guard let status = try? FileSystem.status(of: file), status.kind == .file,
      status.stamp.size == bytes.count,
      (try? FileSystem.holds(file, bytes)) == true
    else { return nil }
    return status.stamp
  }
}

extension PublishedSite {
  /// Nil where no build has been, or its list is lost.
  private static func readManifest(_ folder: Folder) throws(OutputFailure) -> Manifest? {
    let bytes: [UInt8]?
    do throws(SystemCode) {
      bytes = try FileSystem.bytes(Manifest.path, in: folder.descriptor)
    } catch .notFound {
      return nil
    } catch .tooManySteps {
      bytes = nil
    } catch {
      throw OutputFailure(error, folder.shown(Manifest.path))
    }
    guard let bytes, let manifest = Manifest(parsing: bytes) else {
      throw OutputFailure(.outputManifest, folder.shown(Manifest.path))
    }
    return manifest
  }

  /// Those of `folders` that are folders from the top down.
  private static func real(_ folders: Set<PathBytes>, in folder: Folder) -> Set<PathBytes> {
    var real: Set<PathBytes> = []
    for path in folders.sorted() where path.parent.map(real.contains) ?? true {
      if (try? FileSystem.status(path, in: folder.descriptor).kind) == .folder { real.insert(path) }
    }
    return real
  }
}
