import Foundation

/// What a page refers to: read from its tags, without the help of the code that wrote them.
struct SiteScan {
  /// Every reference of the page, with the element it stands in.
  private(set) var references: [(element: String, attribute: String, value: String)] = []
  private(set) var ids: Set<String> = []

  init(_ page: String) {
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      let name = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
      guard !name.isEmpty else { continue }
      rest = rest.dropFirst(name.count)
      rest = attributes(of: name, in: rest)
    }
  }

  /// Reads to the end of the tag.
  private mutating func attributes(of element: String, in tag: Substring) -> Substring {
    var rest = tag
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let first = rest.first, first != ">" else { return rest.dropFirst() }
      let name = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
      guard !name.isEmpty else { return rest.dropFirst() }
      rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let quote = rest.first
      let value: Substring
      if quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace && $0 != ">" }
        rest = rest.dropFirst(value.count)
      }
      note(element, name.lowercased(), Self.unescaped(value))
    }
  }

  private mutating func note(_ element: String, _ attribute: String, _ value: String) {
    switch attribute {
    case "id": ids.insert(value)
    case "href", "src", "action", "poster", "data", "formaction", "xlink:href":
      references.append((element, attribute, value))
    case "srcset":
      for part in value.split(separator: ",") {
        guard let address = part.split(separator: " ").first else { continue }
        references.append((element, attribute, String(address)))
      }
    case "content" where element == "meta":
      if let address = value.firstRange(of: "url=") {
        references.append((element, attribute, String(value[address.upperBound...])))
      }
    default: break
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    [("&#34;", "\""), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
