import ArgumentParser

/// What the shell is told.
enum ExitStatus {
  /// The content or templates have errors; the output stays as it was.
  static let contentErrors = ExitCode(1)
  /// The command was used wrongly, or a file could not be read or written.
  static let failure = ExitCode(2)
  /// Ctrl-C, as shells have it: 128 and the number of SIGINT.
  static let interrupted = ExitCode(130)
}
