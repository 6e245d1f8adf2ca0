/// The files of a build, and what follows from them.
struct NewSite {
  let files: [OutputPath: StagedFile]
  let paths: Set<PathBytes>
  /// Every folder above a file.
  let folders: Set<PathBytes>

  init(_ files: [OutputPath: StagedFile]) {
    self.files = files
    paths = Set(files.keys.lazy.map(\.path))
    folders = paths.folders()
  }

  var manifest: Manifest {
    Manifest(files.mapValues(\.entry))
  }

  /// The files that the published site has already, by path and in order.
  var kept: [(path: PathBytes, stamp: FileStamp)] {
    files.compactMap { path, file in file.kept.map { (path.path, $0) } }.sorted { $0.path < $1.path }
  }

  /// The files that lie in the staging folder, in order.
  var written: [PathBytes] {
    files.filter { $0.value.kept == nil }.keys.map(\.path).sorted()
  }
}
