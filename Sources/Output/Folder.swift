/// An open folder and what diagnostics call it.
struct Folder: Sendable {
  let descriptor: Descriptor
  /// The path as the user gave it: `public`.
  let shown: String

  /// The path of something in the folder, for people.
  func shown(_ path: PathBytes) -> String {
    path == .here ? shown : shown.hasSuffix("/") ? shown + path.string : "\(shown)/\(path.string)"
  }

  /// Runs calls about `path` and reports what the system refuses.
  func about<Result>(
    _ path: PathBytes = .here, _ body: (Descriptor) throws(SystemCode) -> Result
  ) throws(OutputFailure) -> Result {
    do throws(SystemCode) {
      return try body(descriptor)
    } catch {
      throw OutputFailure(error, shown(path))
    }
  }
}
