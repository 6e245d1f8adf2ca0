import Diagnostics
import Foundation

/// An old address that leads to a document.
public struct OldAddress: Sendable {
  /// From the site's root, as a folder or as the file that it named: `old/page/`, `old/page.html`. Bytes that were
  /// written as `%20` are themselves.
  public let path: String
  private let written: Located<String>
  private let document: DecodedDocument

  /// Nil for what is no path within the site, which the decoder has reported.
  init?(_ written: Located<String>, in document: DecodedDocument) {
    guard let path = Self.path(written.value) else { return nil }
    let isFile = path.hasSuffix(".html") || path.hasSuffix(".htm") || path.hasSuffix("/")
    self.path = isFile ? path : path + "/"
    self.written = written
    self.document = document
  }

  /// What is written of the address: `/old/page/`.
  public var text: String { written.value }

  /// A diagnostic about the line that says so.
  public func diagnostic(_ code: DiagnosticCode, _ arguments: [String: String]) -> Diagnostic {
    document.diagnostic(code, at: written, arguments)
  }

  /// The path from the site's root: `/old/a%20page/` is `old/a page/`. Nil for an address with a query, steps upwards,
  /// empty parts or hidden files.
  static func path(_ text: String) -> String? {
    guard text.utf8.first == UInt8(ascii: "/"),
      let path = text.utf8.contains(UInt8(ascii: "%")) ? text.removingPercentEncoding : text
    else { return nil }
    let parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let named = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    guard !named.isEmpty, named.allSatisfy({ $0.first.map { $0 != UInt8(ascii: ".") } ?? false }),
      ScalarReader.isRelativePath(String(path.dropFirst()))
    else { return nil }
    return String(path.dropFirst())
  }
}
