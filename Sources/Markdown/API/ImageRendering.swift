/// What the site makes of one picture.
public enum ImageRendering: Sendable, Hashable {
  /// Width and height in pixels.
  case picture(source: String, width: Int?, height: Int?)
  /// Nothing is written, not even the figure around it.
  case omitted
}
