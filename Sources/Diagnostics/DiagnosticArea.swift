/// What a group of codes is about, as the list of `tandem explain` divides them: what authors meet most often comes
/// first.
public enum DiagnosticArea: CaseIterable, Sendable {
  case files, frontMatter, values, references, pictures, text, reminders, site, templates, output, preview,
    new

  public var codes: [DiagnosticCode] {
    switch self {
    case .files: DiagnosticCode.fileCodes
    case .frontMatter: DiagnosticCode.frontMatterCodes
    case .values: DiagnosticCode.valueCodes
    case .references: DiagnosticCode.referenceCodes
    case .pictures: DiagnosticCode.pictureCodes
    case .text: DiagnosticCode.markdownCodes
    case .reminders: DiagnosticCode.reminderCodes
    case .site: DiagnosticCode.siteCodes
    case .templates: DiagnosticCode.templateCodes
    case .output: DiagnosticCode.outputCodes
    case .preview: DiagnosticCode.previewCodes
    case .new: DiagnosticCode.newCodes
    }
  }

  public func title(in language: WordingLanguage) -> String {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }
}

extension DiagnosticArea {
  private var english: String {
    switch self {
    case .files: "Files and their names"
    case .frontMatter: "Front matter"
    case .values: "Values of fields"
    case .references: "References and links"
    case .pictures: "Pictures"
    case .text: "Text in Markdown"
    case .reminders: "What time brings"
    case .site: "The site as a whole"
    case .templates: "Templates"
    case .output: "The output folder"
    case .preview: "The preview"
    case .new: "New documents and editors"
    }
  }

  private var swedish: String {
    switch self {
    case .files: "Filer och deras namn"
    case .frontMatter: "Sidhuvudet"
    case .values: "Fältens värden"
    case .references: "Hänvisningar och länkar"
    case .pictures: "Bilder"
    case .text: "Text i Markdown"
    case .reminders: "Det som tiden för med sig"
    case .site: "Webbplatsen som helhet"
    case .templates: "Mallar"
    case .output: "Utdatamappen"
    case .preview: "Förhandsvisningen"
    case .new: "Nya dokument och redigerare"
    }
  }
}
