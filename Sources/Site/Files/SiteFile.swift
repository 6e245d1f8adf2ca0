/// A file of the site that is not a page: its path from the site's root, and how it is made.
///
/// Made when asked for: a preview asks for few of them.
public struct SiteFile: Sendable {
  public let path: String
  private let make: @Sendable () -> [UInt8]

  public var bytes: [UInt8] { make() }

  init(path: String, bytes: @escaping @autoclosure @Sendable () -> [UInt8]) {
    self.path = path
    self.make = bytes
  }

  init(path: String, text: @escaping @autoclosure @Sendable () -> String) {
    self.init(path: path, bytes: Array(text().utf8))
  }
}
