import Diagnostics

/// One file of a document with its links followed.
struct LinkedDocument: Sendable {
  let document: DecodedDocument
  let targets: [LinkTarget]
  let diagnostics: [Diagnostic]

  init(_ document: DecodedDocument, resolver: LinkResolver) {
    self.document = document
    var targets: [LinkTarget] = []
    var diagnostics: [Diagnostic] = []
    for link in document.body?.links ?? [] {
      let (target, diagnostic) = resolver.resolve(link, in: document)
      targets.append(target)
      if let diagnostic { diagnostics.append(diagnostic) }
    }
    self.targets = targets
    self.diagnostics = diagnostics
  }

  var filesLinkedTo: [String] {
    targets.compactMap { if case .file(let path) = $0 { path } else { nil } }
  }
}
