import Diagnostics
import Portal
import Templates

/// A file of the templates' `assets` folder, published under a name that changes with its contents.
struct AssetFile: Sendable {
  /// The path below `assets`: `site.css`.
  let name: String
  let bytes: [UInt8]
  /// `assets/site.0123456789abcdef.css`
  let path: String

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    path = Self.path(name, bytes)
  }

  private static func path(_ name: String, _ bytes: [UInt8]) -> String {
    let hash = Fingerprint(of: bytes).hexadecimal
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "assets/\(name).\(hash)" }
    return "assets/\(name[..<dot]).\(hash)\(name[dot...])"
  }

  /// What templates call it: `site.css` is `assets.site_css`.
  var member: String { String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
}

/// The assets as templates see them: `{{ assets.site_css }}` is the file's address.
final class AssetsView: TemplateObject {
  let shape: Shape
  private let values: [Value]

  init(_ files: [AssetFile]) {
    shape = Shape("assets", files.map { Shape.Field($0.member, .link, $0.name) })
    values = files.map { .link($0.path) }
  }

  func value(at slot: Int) -> Value { values[slot] }
}
