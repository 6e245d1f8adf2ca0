/// The blocks of a template and of those that it extends.
struct Blocks {
  /// By name, the block that replaces the others first; each with its file.
  var versions: [String: [(block: Statement.Block, file: Int)]] = [:]
  /// The versions that have been compiled, so that the others can be checked too.
  var seen: Set<String> = []
  /// The block that is being compiled, and which version.
  var current: (name: String, version: Int)?
}
