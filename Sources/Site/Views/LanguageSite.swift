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
    self.formats = Formats(language: language, days: index.days)
    self.index = index
    self.order = LanguageOrder(portal: portal, language: language)
  }
}
