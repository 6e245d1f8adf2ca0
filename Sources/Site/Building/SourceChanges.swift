/// Files that may have changed, appeared or gone, by their paths below the content and the templates folder.
public struct SourceChanges: Sendable, Equatable {
  public var content: Set<String>
  public var templates: Set<String>
  /// Whether others may have changed too, so that nothing that was read before can be trusted.
  public var isUnknown: Bool

  public init(content: Set<String> = [], templates: Set<String> = [], isUnknown: Bool = false) {
    self.content = content
    self.templates = templates
    self.isUnknown = isUnknown
  }

  public var isEmpty: Bool { content.isEmpty && templates.isEmpty && !isUnknown }

  /// Templates and assets, but no interface text: those are in what documents become.
  var areOnlyTemplates: Bool {
    !isUnknown && content.isEmpty && templates.allSatisfy { !$0.hasPrefix("strings/") }
  }

  var areOnlyDocuments: Bool { !isUnknown && templates.isEmpty && content.allSatisfy { $0.hasSuffix(".md") } }
}
