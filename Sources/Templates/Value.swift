/// What a template works with. A closed set: nothing untyped reaches a page.
public enum Value: Sendable {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case text(String)
  /// Markup that is already safe, written as it is.
  case html(HTML)
  /// A path from the site's root (`guider/start/#att-borja`), written relative to the page; empty is the
  /// root.
  case link(String)
  case list([Value])
  /// Pairs in their order, each key once.
  case map([(key: String, value: Value)])
  case object(any TemplateObject)
  case markup(any TemplateMarkup)
}

/// Safe markup as UTF-8.
public struct HTML: Sendable, Hashable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
}

/// A thing with named members that are computed when asked for, so that a model may go in circles. A class, so
/// that a value is two words to copy whatever it holds.
public protocol TemplateObject: AnyObject, Sendable {
  var shape: Shape { get }
  /// The member at `slot`, the field's place in `shape.fields`. The same every time.
  func value(at slot: Int) -> Value
}

/// Safe markup that is written straight into the page, such as a text whose links depend on the page.
public protocol TemplateMarkup: AnyObject, Sendable {
  func write(into output: inout [UInt8], page: PageContext)
}

/// What a template's output depends on beside its variables.
public struct PageContext: Sendable {
  /// What leads from the page to the site's root: `../../`, `./` or nothing.
  public var rootPrefix: String
  /// The page's language (BCP 47), for the host's filters.
  public var language: String

  public init(rootPrefix: String = "", language: String = "en") {
    self.rootPrefix = rootPrefix
    self.language = language
  }

  /// The address of `path`, seen from this page. Never empty, and never with what looks like a scheme.
  public func address(of path: String) -> String {
    guard rootPrefix.isEmpty else { return rootPrefix + path }
    guard let first = path.utf8.first(where: { ":/?#".utf8.contains($0) }) else {
      return path.isEmpty ? "./" : path
    }
    return first == UInt8(ascii: ":") ? "./" + path : path
  }
}
