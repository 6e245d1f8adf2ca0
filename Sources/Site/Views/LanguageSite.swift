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
  let directory: Directory
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
    let labels = FacetLabels(language: language, texts: self.texts, formats: formats, topics: index.topics)
    self.directory = Directory(
      people: order.people, openSlots: order.people.map { PersonViews.openSlots(of: $0, in: portal) },
      labels: labels, pathOf: { [documents] in documents[$0] })
  }

  /// The list of pages about the portal; nil where the footer names them all.
  var allPages: String? {
    order.pages.count > ListSize.footer ? routes.allPages(in: language) : nil
  }

  /// The same with other texts: of all that is made from documents, nothing is made from their texts.
  init(_ site: LanguageSite, portal: Portal) {
    self.portal = portal
    language = site.language
    texts = site.texts
    allTexts = site.allTexts
    routes = site.routes
    home = site.home
    sections = site.sections
    documents = site.documents
    formats = site.formats
    index = site.index
    order = site.order
    directory = site.directory
  }

  /// The text of an edition, with its links and pictures.
  func text<Content>(of edition: Edition<Content>) -> EditionText { portal.text(of: edition) }

  /// The address of a document's page; nil where it has none.
  func path(of id: DocumentID) -> String? { documents[id] }
}
