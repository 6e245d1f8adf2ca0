import Diagnostics

/// What the manifest says of one file.
struct ManifestEntry: Hashable, Sendable {
  /// In bytes.
  let size: Int
  let fingerprint: Fingerprint
}
