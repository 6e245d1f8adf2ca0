/// Where the lines of an example stand. Paths are relative to the root of the portal.
public enum ExamplePlace: Sendable, Hashable {
  /// Among the fields of a document, or of a YAML file.
  case fields(of: String)
  /// In the Markdown of a document.
  case text(of: String)
  /// In the block `main` of a template.
  case block(of: String)
  /// The whole of a file.
  case whole(String)
  /// In no file: each line is the path of a file that there is.
  case paths
}

extension ExamplePlace {
  /// The place after the word “Wrong”: `in the text of content/guides/roles.md`.
  func phrase(in language: WordingLanguage) -> String {
    switch (self, language) {
    case (.fields(let path), .english):
      path.hasSuffix(".md") ? "in the front matter of \(path)" : "in \(path)"
    case (.fields(let path), .swedish): path.hasSuffix(".md") ? "i sidhuvudet till \(path)" : "i \(path)"
    case (.text(let path), .english): "in the text of \(path)"
    case (.text(let path), .swedish): "i texten i \(path)"
    case (.block(let path), .english), (.whole(let path), .english): "in \(path)"
    case (.block(let path), .swedish), (.whole(let path), .swedish): "i \(path)"
    case (.paths, .english): "when these are the files"
    case (.paths, .swedish): "när det här är filerna"
    }
  }
}

extension ExamplePlace {
  static let profileFields = fields(of: "content/profiles/eva-berg.md")
  static let guideFields = fields(of: "content/guides/forsta-motet.md")
  static let storyFields = fields(of: "content/stories/lampan.md")
  static let programFields = fields(of: "content/programs/hosten.md")
  static let siteFields = fields(of: "content/site.yml")
  static let topicFields = fields(of: "content/topics.yml")
  static let guideText = text(of: "content/guides/forsta-motet.md")
  static let guideFile = whole("content/guides/forsta-motet.md")
  static let guideTemplate = whole("templates/guide.html")
  static let guideBlock = block(of: "templates/guide.html")
}
