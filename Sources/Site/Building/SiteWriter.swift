import Concurrency
import Diagnostics
import Output
import Portal

/// Writes a site to its output folder: all of it, or nothing.
public struct SiteWriter: Sendable {
  private let folder: OutputFolder

  public init(folder: OutputFolder) { self.folder = folder }

  /// Renders and writes `site`. On any error the output stays as it was.
  public func write(_ site: Site) async -> (report: BuildReport?, diagnostics: [Diagnostic]) {
    do throws(OutputFailure) {
      let staging = try folder.begin()
      // Where one of the two must wait for itself, the other has the cores.
      async let searchFiles = site.searchFiles()
      var problems = await site.renderPages { page, bytes in
        Self.write(bytes, to: page.outputPath, staging: staging)
      }
      for file in site.smallFiles { problems += Self.write(file.bytes, to: file.path, staging: staging) }
      problems += await searchFiles.concurrentMap { file in
        Self.write(file.bytes, to: file.path, staging: staging)
      }
      .flatMap { $0 }
      problems += await writePictures(of: site, staging: staging)
      guard !problems.hasErrors else {
        staging.abandon()
        return (nil, problems)
      }
      return (try staging.commit(), problems)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  /// Copies pictures without their metadata, and the files that texts link to.
  private func writePictures(of site: Site, staging: Staging) async -> [Diagnostic] {
    let content = site.content
    let pictures = site.portal.pictures.sorted { $0.key < $1.key }.map(\.value)
    let written = await pictures.concurrentMap { picture -> [Diagnostic] in
      switch content.read(picture.path, limit: .max) {
      case .failure(let fault): return [fault.diagnostic]
      case .success(let source):
        let bytes = PictureReader(source.bytes)?.bytes ?? []
        return Self.write(bytes, to: PicturePath.of(picture), staging: staging)
      }
    }
    let files = await site.portal.attachments.concurrentMap { path -> [Diagnostic] in
      switch content.read(path, limit: .max) {
      case .failure(let fault): return [fault.diagnostic]
      case .success(let source):
        let bytes = PictureReader(source.bytes)?.bytes ?? source.bytes
        return Self.write(bytes, to: AttachmentPath.of(path), staging: staging)
      }
    }
    return (written + files).flatMap { $0 }
  }

  private static func write(_ bytes: [UInt8], to path: String, staging: Staging) -> [Diagnostic] {
    guard let output = OutputPath(path) else {
      return [Diagnostic(.impossiblePath, file: path, arguments: ["path": path])]
    }
    do throws(OutputFailure) {
      try staging.write(output, bytes)
      return []
    } catch {
      return error.diagnostics
    }
  }
}
