extension Example {
  /// Examples of what is reported about files and their names.
  static let files: [Example] = [
    Example(
      .missingFile, .paths,
      wrong: "content/site.yml",
      right: "content/site.yml\ncontent/topics.yml"),
    Example(
      .folderNamedAsDocument, .paths,
      wrong: "content/guides/forsta-motet.md/index.md",
      right: "content/guides/forsta-motet/index.md"),
    Example(
      .misplacedDocument, .paths,
      wrong: "content/forsta-motet.md",
      right: "content/guides/forsta-motet.md"),
    Example(
      .misplacedIndex, .paths,
      wrong: "content/guides/index.md",
      right: "content/guides/forsta-motet/index.md"),
    Example(
      .orphanChapter, .paths,
      wrong: "content/guides/aret/varen.md",
      right: "content/guides/aret/index.md\ncontent/guides/aret/varen.md"),
    Example(
      .unknownFileLanguage, .paths,
      wrong: "content/guides/forsta-motet.md\ncontent/guides/forsta-motet.eng.md",
      right: "content/guides/forsta-motet.md\ncontent/guides/forsta-motet.en.md"),
    Example(
      .duplicateDocument, .paths,
      wrong: "content/guides/forsta-motet.md\ncontent/guides/forsta-motet/index.md",
      right: "content/guides/forsta-motet/index.md"),
    Example(
      .namesDifferByCase, .paths,
      wrong: "content/guides/Avslutet.md\ncontent/guides/avslutet.md",
      right: "content/guides/avslutet-kort.md\ncontent/guides/avslutet.md"),
    Example(
      .emptySlug, .paths,
      wrong: "content/guides/!!!.md",
      right: "content/guides/viktigt.md"),
    Example(
      .missingOriginal, .paths,
      wrong: "content/guides/forsta-motet.en.md",
      right: "content/guides/forsta-motet.md\ncontent/guides/forsta-motet.en.md"),
    Example(
      .unusedFile, .guideText,
      wrong: "Skriv ut planen (plan.pdf).",
      right: "Skriv ut [planen](plan.pdf)."),
    Example(
      .unnamedPhoto, .fields(of: "content/profiles/lo-dal.md"),
      wrong: "photo_alt: Lo vid ett fönster.",
      right: "photo: lo-dal.png\nphoto_alt: Lo vid ett fönster."),
  ]
}
