import Diagnostics
import Portal
import Search

extension Site {
  /// Every file of the site, by its path below the output folder, in order. The files of the search are not among
  /// them, since they are named by what is in them: `searchFiles()` makes and names them.
  public var paths: [String] { (plan.pages.map(\.outputPath) + otherFiles.map(\.path)).sorted() }

  /// What the site's addresses start with, slashes at both ends: `/mentor/`.
  public var basePath: String { portal.settings.basePath }

  /// Where each style sheet of the templates is in the output, by its name there.
  public var styleSheets: [String: String] {
    Dictionary(assets.filter { $0.name.hasSuffix(".css") }.map { ($0.name, $0.path) }) { first, _ in first }
  }

  /// Whether `paths` names the file.
  public func hasFile(at path: String) -> Bool { isPage(path) || file(at: path) != nil }

  /// Whether a file at `path` that `paths` does not name may be one of `searchFiles()`.
  public static func isOfSearch(_ path: String) -> Bool { SearchIndex.holds(path) }

  /// Whether the file at `path` is a page, made from a template.
  public func isPage(_ path: String) -> Bool { plan.byPath[path] != nil }

  /// The document that the page at `path` is made from, as diagnostics show it; nil for lists and other files.
  public func source(ofPage path: String) -> String? { plan.byPath[path]?.source }

  /// The bytes of one file, the very bytes that a build writes; nil where `paths` does not name it.
  public func bytes(at path: String) -> Result<[UInt8], SiteFault>? {
    if let page = plan.byPath[path] { return bytes(of: page) }
    return file(at: path)?.made()
  }

  /// Every file of the site except its pages and the files of the search.
  var otherFiles: [SiteOutput] { quicklyNamedFiles + directoryFiles }

  /// What the directories load. Their names tell what is in them, so that naming them is to make them.
  private var directoryFiles: [SiteOutput] { sites.map { SiteOutput($0.directory.data) } }

  /// The pictures, each once: the same picture in two folders is one file.
  private var pictureFiles: [SiteOutput] {
    var seen: Set<String> = []
    return portal.pictures.values.sorted { $0.path < $1.path }.map { SiteOutput($0, in: content) }
      .filter { seen.insert($0.path).inserted }
  }

  private func file(at path: String) -> SiteOutput? {
    quicklyNamedFiles.first { $0.path == path }
      ?? (DirectoryData.holds(path) ? directoryFiles.first { $0.path == path } : nil)
  }

  /// The others, whose names are known before they are made.
  private var quicklyNamedFiles: [SiteOutput] {
    smallFiles.map { SiteOutput($0) }
      + pictureFiles
      + portal.attachments.map { SiteOutput(attachment: $0, in: content) }
  }
}

/// A file of the site that is not a page, and how to make it.
struct SiteOutput: Sendable {
  let path: String
  private let make: @Sendable () -> Result<[UInt8], SiteFault>

  func made() -> Result<[UInt8], SiteFault> { make() }
}

extension SiteOutput {
  init(_ file: SiteFile) {
    self.init(path: file.path) { .success(file.bytes) }
  }

  /// A picture without its metadata.
  init(_ picture: Picture, in content: ContentFolder) {
    self.init(path: PicturePath.of(picture)) {
      Self.read(picture.path, in: content).map { PictureReader($0)?.bytes ?? [] }
    }
  }

  /// A file that a text links to; a picture among them goes without its metadata.
  init(attachment path: String, in content: ContentFolder) {
    self.init(path: AttachmentPath.of(path)) {
      Self.read(path, in: content).map { PictureReader($0)?.bytes ?? $0 }
    }
  }

  private static func read(_ path: String, in content: ContentFolder) -> Result<[UInt8], SiteFault> {
    content.read(path, limit: .max).map(\.bytes).mapError { SiteFault([$0.diagnostic]) }
  }
}
