/// A picture of the content folder that the site shows.
public struct Picture: Sendable, Hashable {
  /// The path below the content folder.
  public let path: String
  /// In pixels.
  public let width: Int
  public let height: Int
  /// A hash of the published bytes, for the name in the output.
  public let hash: String
  public let format: PictureFormat
}

/// The formats that Tandem reads and cleans.
public enum PictureFormat: String, Sendable { case jpeg = "jpg", png, gif, webp }
