import Markdown
import Portal
import Templates

/// A document's text, written into a page with its links seen from that page.
final class Body: TemplateMarkup {
  let html: MarkdownHTML
  let links: [LinkTarget]
  let pictures: [Picture?]
  /// The page's site: links lead to pages in its language.
  let site: LanguageSite

  init<Content>(_ edition: Edition<Content>, in site: LanguageSite) {
    let text = site.text(of: edition)
    html = text.body.html
    links = text.links
    pictures = text.pictures
    self.site = site
  }

  func write(into output: inout [UInt8], page: PageContext) {
    html.write(
      into: &output,
      link: { index in rendering(links[index], page: page) },
      image: { index in
        guard let picture = pictures[index] else { return .omitted }
        return .picture(
          source: page.address(of: PicturePath.of(picture)), width: picture.width, height: picture.height)
      })
  }

  private func rendering(_ target: LinkTarget, page: PageContext) -> LinkRendering {
    switch target {
    case .heading(let anchor): .href("#" + anchor)
    case .home: .href(page.address(of: site.home))
    case .topic(let id): .href(page.address(of: site.routes.topic(id, in: site.language)))
    case .file(let path): .href(page.address(of: AttachmentPath.of(path)))
    case .formerParticipant: .replaced(site.texts.text("former_participant"))
    case .document(let id, let anchor): document(id, anchor: anchor, page: page)
    case .external, .none: .unlinked
    }
  }

  private func document(_ id: DocumentID, anchor: AnchorTarget?, page: PageContext) -> LinkRendering {
    guard let path = site.path(of: id) else { return .unlinked }
    let fragment =
      anchor.flatMap { site.index.anchor($0, of: id, in: site.language, of: site.portal) }.map { "#" + $0 }
      ?? ""
    return .href(page.address(of: path + fragment))
  }
}
