import Diagnostics
import Portal
import Templates

/// The templates folder: its templates, its assets, and where its interface texts are.
struct TemplateFolder: Sendable {
  let folder: ContentFolder
  let sources: [(name: String, source: SourceText)]
  let assets: [AssetFile]
  let diagnostics: [Diagnostic]
  /// The names of templates that cannot be read, which has been reported.
  let unread: Set<String>

  init(folder: ContentFolder) async {
    self.folder = folder
    let (paths, faults) = folder.list()
    var diagnostics = faults
    var sources: [(name: String, source: SourceText)] = []
    var assets: [AssetFile] = []
    var unread: Set<String> = []
    for path in paths {
      guard !path.hasPrefix("strings/") else { continue }
      switch folder.read(path) {
      case .failure(let fault):
        diagnostics.append(fault.diagnostic)
        unread.insert(path)
      case .success(let source) where path.hasPrefix("assets/"):
        let name = String(path.dropFirst("assets/".count))
        let bytes = AssetComments.removed(from: source.bytes, named: name)
        assets.append(
          AssetFile(name: name, bytes: name.hasSuffix(".css") ? StyleSpace.squeezed(bytes) : bytes))
      case .success(let source) where path.hasSuffix(".html"):
        if case .failure(let fault) = TextEncoding.check(source) { diagnostics.append(fault.diagnostic) }
        sources.append((path, source))
      case .success: break
      }
    }
    if sources.isEmpty, unread.isEmpty {
      diagnostics.append(Diagnostic(.missingTemplates, file: folder.label))
    }
    self.sources = sources
    self.assets = assets
    self.diagnostics = diagnostics
    self.unread = unread
  }
}
