extension DiagnosticCase {
  /// What is reported about files and their names.
  static let filesCases: [DiagnosticCase] = [
    DiagnosticCase(
      "missing-file", ["content/topics.yml": ""],
      """
      content/topics.yml: error: the file is missing [missing-file]
        = create it; README.md shows what it holds
      """),
    DiagnosticCase(
      "not-a-file", [:],
      """
      content/guides/pipe.md: error: this is neither a file nor a folder [not-a-file]
        = remove it, or put an ordinary file in its place
      """
    ) { try $0.pipe("content/guides/pipe.md") },
    DiagnosticCase(
      "folder-named-md", ["content/guides/a.md/b.txt": "x"],
      """
      content/guides/a.md: error: a folder is named like a document [folder-named-md]
        = name the folder without ".md"
      """),
    DiagnosticCase(
      "link-loop", [:],
      """
      content/guides/loop.md: error: the symbolic link leads back to itself [link-loop]
        = remove the link
      """
    ) { try $0.link("content/guides/loop.md", to: "loop.md") },
    DiagnosticCase(
      "link-broken", [:],
      """
      content/guides/gone.md: error: the symbolic link leads nowhere [link-broken]
        = mend or remove the link
      """
    ) { try $0.link("content/guides/gone.md", to: "nowhere.md") },
    DiagnosticCase(
      "link-outside", ["elsewhere.md": MiniPortal.guide()],
      """
      content/guides/away.md: error: the symbolic link leads out of the content folder [link-outside]
        = put a copy of the file in its place
      """
    ) { try $0.link("content/guides/away.md", to: "../../elsewhere.md") },
    DiagnosticCase(
      "link-to-folder", [:],
      """
      content/guides/people: error: the symbolic link leads to a folder [link-to-folder]
        = put the folder itself here
      """
    ) { try $0.link("content/guides/people", to: "../profiles") },
    DiagnosticCase(
      "file-too-large", [:],
      """
      content/guides/g.md: error: the file is larger than 8 MB [file-too-large]
        = split the text, or make the picture smaller
      """
    ) { try $0.write([UInt8](repeating: 0x61, count: 8 * 1024 * 1024 + 1), to: "content/guides/g.md") },
    DiagnosticCase(
      "misplaced-document", ["content/notes.md": MiniPortal.guide()],
      """
      content/notes.md: error: documents do not live here [misplaced-document]
        = move it to profiles, guides, stories, programs or pages; only a guide may have a folder of its own
      """),
    DiagnosticCase(
      "unknown-file-language", ["content/guides/g.fr.md": MiniPortal.guide()],
      """
      content/guides/g.fr.md: error: the file name says "fr", which is not a language of the site \
      [unknown-file-language]
        = use one of sv, en, or add the language to site.yml
      """),
    DiagnosticCase(
      "unknown-file-language",
      ["content/index.EN.md": "---\ntitle: T\n---\n", "content/guides/g.EN.md": MiniPortal.guide()],
      """
      content/guides/g.EN.md: error: the file name says "EN", which is not a language of the site \
      [unknown-file-language]
        = did you mean ".en.md"?
      content/index.EN.md: error: the file name says "EN", which is not a language of the site \
      [unknown-file-language]
        = did you mean ".en.md"?
      """),
    DiagnosticCase(
      "misplaced-index",
      ["content/guides/index.md": MiniPortal.guide(), "content/pages/index.en.md": "---\ntitle: T\n---\n"],
      """
      content/guides/index.md: error: index.md is the text of a folder of its own, and this folder holds many \
      documents [misplaced-index]
        = give the file the document's name: first-meeting.md; the home page's text is index.md beside site.yml
      content/pages/index.en.md: error: index.md is the text of a folder of its own, and this folder holds many \
      documents [misplaced-index]
        = give the file the document's name: first-meeting.md; the home page's text is index.md beside site.yml
      """),
    DiagnosticCase(
      "orphan-chapter",
      [
        "content/guides/aret/varen.md": MiniPortal.guide(), "content/guides/hel/index.md": MiniPortal.guide(),
        "content/guides/hel/del.md": MiniPortal.guide(),
      ],
      """
      content/guides/aret/varen.md: warning: the chapter belongs to a guide that is not there: "aret" \
      [orphan-chapter]
        = write guides/aret/index.md, or move the chapter to guides
      """),
    DiagnosticCase(
      "duplicate-document",
      [
        "content/guides/g.md": MiniPortal.guide(),
        "content/guides/g/index.md": MiniPortal.guide(),
      ],
      """
      content/guides/g/index.md: error: this is the same document as content/guides/g.md [duplicate-document]
        = keep one of the two
      """),
    DiagnosticCase(
      "names-differ-by-case",
      [
        "content/guides/Start.md": MiniPortal.guide(),
        "content/guides/start.md": MiniPortal.guide("slug: other"),
      ],
      """
      content/guides/start.md: error: the name differs from content/guides/Start.md only in capital letters \
      [names-differ-by-case]
        = rename one of the two
      """),
    DiagnosticCase(
      "empty-slug", ["content/guides/😀.md": MiniPortal.guide()],
      """
      content/guides/😀.md: error: no letter or digit of "😀" can stand in an address [empty-slug]
        = rename the file, or give it a slug: in the front matter
      """),
    DiagnosticCase(
      "missing-original", ["content/guides/g.en.md": MiniPortal.guide()],
      """
      content/guides/g.en.md: warning: there is no text in the first language of the site ("sv") beside \
      this translation [missing-original]
        = write it, or leave it so: the page then shows this text in every language
      """),
    DiagnosticCase(
      "unused-file", ["content/guides/plan.pdf": "x"],
      """
      content/guides/plan.pdf: warning: no document uses this file, and it is not published [unused-file]
        = link to it, show it, or remove it
      """),
    DiagnosticCase(
      "unnamed-photo", [:],
      """
      content/profiles/anna-ek.JPG: warning: the photo is not shown: content/profiles/anna-ek.md does not name it \
      [unnamed-photo]
        = add "photo: anna-ek.JPG" there, and what it shows as "photo_alt: …"
      content/profiles/nobody.jpg: warning: no document uses this file, and it is not published [unused-file]
        = link to it, show it, or remove it
      """
    ) {
      try $0.write("x", to: "content/profiles/anna-ek.JPG")
      try $0.write("x", to: "content/profiles/nobody.jpg")
    },
    DiagnosticCase(
      "utf-16", [:],
      """
      content/guides/g.md:1:1: error: the file is stored as UTF-16 [utf-16]
      1 | ��-␀-␀
        | ^ save it as UTF-8
      """
    ) { try $0.write([0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00], to: "content/guides/g.md") },
    DiagnosticCase(
      "not-utf-8", [:],
      """
      content/guides/g.md:3:11: error: the byte 0xF6 is not UTF-8 text [not-utf-8]
      3 | summary: f�r
        |           ^ save the file as UTF-8
      """
    ) {
      try $0.write(
        Array("---\ntitle: Guide\nsummary: f".utf8) + [0xF6] + Array("r\n---\n".utf8),
        to: "content/guides/g.md")
    },
    DiagnosticCase(
      "control-character", ["content/guides/g.md": "---\ntitle: Guide\nsummary: En\u{7} guide.\n---\n"],
      """
      content/guides/g.md:3:12: error: the text holds the invisible character U+0007 [control-character]
      3 | summary: En␇ guide.
        |            ^ delete it
      """),
  ]
}
