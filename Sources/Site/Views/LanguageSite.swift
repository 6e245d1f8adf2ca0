import Concurrency
import Portal

/// The site in one language: everything that the pages of that language are made from.
final class LanguageSite: Sendable {
  let language: Language
  let portal: Portal
  let texts: InterfaceTexts
  let routes: Routes
  let formats: Formats
  let index: PortalIndex
  let order: LanguageOrder
  private let lazyDirectory: Lazy<Directory>
  /// The address of the home page, and of each section, from the site's root.
  let home: String
  let sections: [Section: String]
  private let documents: [DocumentID: String]
  /// The interface texts of every language, for naming them.
  let allTexts: [Language: InterfaceTexts]

  init(
    language: Language, portal: Portal, texts: [Language: InterfaceTexts], routes: Routes, index: PortalIndex
  ) {
    self.language = language
    self.portal = portal
    self.texts = texts[language] ?? InterfaceTexts(language: language, texts: [:])
    self.allTexts = texts
    self.routes = routes
    self.home = routes.home(in: language)
    self.sections = Dictionary(
      uniqueKeysWithValues: Section.allCases.map { ($0, routes.section($0, in: language)) })
    self.documents = routes.documents(in: language)
    self.formats = Formats(language: language, days: index.days)
    self.index = index
    self.order = LanguageOrder(portal: portal, language: language)
    self.lazyDirectory = Self.directory(
      language, portal, order: order, documents: documents,
      labels: FacetLabels(language: language, texts: self.texts, formats: formats, topics: index.topics))
  }

  /// The site of `portal`, which differs from the earlier site's in the fields of some documents.
  init(
    _ earlier: LanguageSite, portal: Portal, routes: Routes, index: PortalIndex, renewed: Set<DocumentID>
  ) {
    let kinds = Set(renewed.map(\.kind))
    self.portal = portal
    self.routes = routes
    self.index = index
    language = earlier.language
    texts = earlier.texts
    allTexts = earlier.allTexts
    home = earlier.home
    sections = earlier.sections
    documents = routes.documents(in: language)
    formats = Formats(language: language, days: index.days, after: earlier.formats)
    order = LanguageOrder(portal: portal, language: language, after: earlier.order, renewed: kinds)
    // Programs decide who has room for another pair.
    lazyDirectory =
      kinds.isDisjoint(with: [.profile, .program])
      ? earlier.lazyDirectory
      : Self.directory(
        language, portal, order: order, documents: documents,
        labels: FacetLabels(language: language, texts: texts, formats: formats, topics: index.topics))
  }

  /// The mentor directory, made when a page first asks for it.
  var directory: Directory { lazyDirectory.value }

  private static func directory(
    _ language: Language, _ portal: Portal, order: LanguageOrder, documents: [DocumentID: String],
    labels: FacetLabels
  ) -> Lazy<Directory> {
    Lazy {
      Directory(
        people: order.people, openSlots: order.people.map { portal.openSlots(of: $0.original.content) },
        labels: labels, pathOf: { documents[$0] })
    }
  }

  /// The list of pages about the portal; nil where the footer names them all.
  var allPages: String? {
    index.counts.pages > ListSize.footer ? routes.allPages(in: language) : nil
  }

  /// The text of an edition, with its links and pictures.
  func text<Content>(of edition: Edition<Content>) -> EditionText { portal.text(of: edition) }

  /// The address of a document's page; nil where it has none.
  func path(of id: DocumentID) -> String? { documents[id] }
}
