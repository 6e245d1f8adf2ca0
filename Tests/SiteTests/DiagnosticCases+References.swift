extension DiagnosticCase {
  /// What is reported about references, links and pictures.
  static let referencesCases: [DiagnosticCase] = [
    DiagnosticCase(
      "unknown-topic", ["content/profiles/anna-ek.md": MiniPortal.profile("Åsa Ek", "teaches: [tik-tok]")],
      """
      content/profiles/anna-ek.md:6:11: error: unknown topic "tik-tok" [unknown-topic]
      6 | teaches: [tik-tok]
        |           ^~~~~~~ did you mean "tiktok"?
      """),
    DiagnosticCase(
      "unknown-profile", ["content/stories/s.md": MiniPortal.story("mentor: anna-ekk")],
      """
      content/stories/s.md:5:9: error: unknown profile "anna-ekk" [unknown-profile]
      5 | mentor: anna-ekk
        |         ^~~~~~~~ did you mean "anna-ek"?
      """),
    DiagnosticCase(
      "unknown-program",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "programs: [host]"),
        "content/programs/p.md": MiniPortal.program(),
      ],
      """
      content/profiles/anna-ek.md:6:12: error: unknown program "host" [unknown-program]
      6 | programs: [host]
        |            ^~~~ use the file name of a program, without ".md"
      """),
    DiagnosticCase(
      "broken-link",
      [
        "content/guides/g.md": MiniPortal.guide(body: "Läs [om start](../guides/strat.md) först."),
        "content/guides/start.md": MiniPortal.guide(),
      ],
      """
      content/guides/g.md:7:16: error: the link "../guides/strat.md" leads nowhere [broken-link]
      7 | Läs [om start](../guides/strat.md) först.
        |                ^~~~~~~~~~~~~~~~~~ did you mean "start.md"?
      """),
    DiagnosticCase(
      "link-by-address",
      [
        "content/guides/g.md": MiniPortal.guide(body: "[H](https://portal.example/m/guider/h/)"),
        "content/guides/h.md": MiniPortal.guide(),
      ],
      """
      content/guides/g.md:7:5: warning: the link goes to this site by its web address [link-by-address]
      7 | [H](https://portal.example/m/guider/h/)
        |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ did you mean "h.md"?
      """),
    DiagnosticCase(
      "broken-anchor",
      [
        "content/guides/g.md": MiniPortal.guide(body: "## Första mötet\n\nSe [mötet](#forsta-mötet).")
      ],
      """
      content/guides/g.md:9:12: error: there is no heading "forsta-mötet" to link to [broken-anchor]
      9 | Se [mötet](#forsta-mötet).
        |            ^~~~~~~~~~~~~ did you mean "första-mötet"?
      """),
    DiagnosticCase(
      "link-to-unpublished",
      [
        "content/guides/g.md": MiniPortal.guide(body: "Läs [mer](utkast.md)."),
        "content/guides/utkast.md": MiniPortal.guide("draft: true"),
      ],
      """
      content/guides/g.md:7:11: error: the link "utkast.md" leads to a draft or a document that is not yet \
      published [link-to-unpublished]
      7 | Läs [mer](utkast.md).
        |           ^~~~~~~~~ publish it, or remove the link
      """),
    DiagnosticCase(
      "hidden-name-in-text",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile(
          "Anna Ek", "email: anna@x.example\nwithdrawn: true"),
        "content/guides/g.md": MiniPortal.guide(body: "Fråga Anna Ek om råd.\n\nAnna *Ek* svarar."),
        "content/guides/h.md": MiniPortal.guide("owner: anna@x.example", body: "Fråga Anna."),
        "content/stories/s.md": MiniPortal.story(
          "quote:\n  text: Jag lär mig.\n  by: anna-ek", body: "Anna skrattar."),
      ],
      """
      content/guides/g.md:7:7: warning: the text names "anna-ek", who may not be shown [hidden-name-in-text]
      7 | Fråga Anna Ek om råd.
        |       ^~~~~~~ reword the text; until then the site says "a former participant"
      content/guides/g.md:9:1: warning: the text names "anna-ek", who may not be shown [hidden-name-in-text]
      9 | Anna *Ek* svarar.
        | ^~~~~~~~ reword the text; until then the site says "a former participant"
      content/guides/h.md:4:8: warning: the text names "anna-ek", who may not be shown [hidden-name-in-text]
      4 | owner: anna@x.example
        |        ^~~~~~~~~~~~~~ reword the text; until then the site says "a former participant"
      content/guides/h.md:7:7: warning: the text names "anna-ek", who may not be shown [hidden-name-in-text]
      7 | Fråga Anna.
        |       ^~~~ reword the text; until then the site says "a former participant"
      content/stories/s.md:10:1: warning: the text names "anna-ek", who may not be shown [hidden-name-in-text]
      10 | Anna skrattar.
         | ^~~~ reword the text; until then the site says "a former participant"
      """),
    DiagnosticCase(
      "hidden-name-in-pieces",
      [
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "withdrawn: true"),
        "content/guides/g.md": MiniPortal.guide(body: "Fråga **An**na Ek om råd."),
        "content/guides/h.md": MiniPortal.guide(body: "Hej.\n\nA&#110;na E&#107;."),
      ],
      """
      content/guides/g.md:7:16: error: the page would name "anna-ek", who may not be shown, in pieces that cannot \
      be taken out [hidden-name-in-pieces]
      7 | Fråga **An**na Ek om råd.
        |                ^~ write the name as plain words, which Tandem takes out by itself, or reword the text
      content/guides/h.md:9:1: error: the page would name "anna-ek", who may not be shown, in pieces that cannot \
      be taken out [hidden-name-in-pieces]
      9 | A&#110;na E&#107;.
        | ^~~~~~~~~~~~~~~~~~ write the name as plain words, which Tandem takes out by itself, or reword the text
      """),
    DiagnosticCase(
      "anchor-lost",
      [
        "content/guides/g.md": MiniPortal.guide(body: "[Två](h.md#två)"),
        "content/guides/h.md": MiniPortal.guide(body: "## Ett\n\n## Två"),
        "content/guides/h.en.md": MiniPortal.guide(body: "## One"),
      ],
      """
      content/guides/g.md:7:7: warning: on pages in "en" the link cannot lead to the heading "två" [anchor-lost]
      7 | [Två](h.md#två)
        |       ^~~~~~~~ give the translation the same headings in the same order, or link to the document alone
      """),
    DiagnosticCase(
      "missing-picture",
      [
        "content/guides/g.md": MiniPortal.guide(body: "![En plan](plann.png)"),
        "content/guides/plan.png": "x",
      ],
      """
      content/guides/g.md:7:12: error: the picture "plann.png" does not exist [missing-picture]
      7 | ![En plan](plann.png)
        |            ^~~~~~~~~ did you mean "plan.png"?
      content/guides/plan.png: warning: no document uses this file, and it is not published [unused-file]
        = link to it, show it, or remove it
      """),
    DiagnosticCase(
      "not-a-picture",
      [
        "content/guides/g.md": MiniPortal.guide(body: "![En plan](plan.png)"),
        "content/guides/plan.png": "x",
      ],
      """
      content/guides/g.md:7:12: error: "plan.png" is not a picture that can be shown [not-a-picture]
      7 | ![En plan](plan.png)
        |            ^~~~~~~~ save it as JPEG, PNG, GIF or WebP
      """),
    DiagnosticCase(
      "picture-rotated", ["content/guides/g.md": MiniPortal.guide(body: "![En plan](plan.jpg)")],
      """
      content/guides/g.md:7:12: warning: the picture "plan.jpg" will lie on its side [picture-rotated]
      7 | ![En plan](plan.jpg)
        |            ^~~~~~~~ open it in an editor, turn it, and save it
      """
    ) { try $0.write(TestPicture.rotatedJPEG, to: "content/guides/plan.jpg") },
    DiagnosticCase(
      "missing-picture-text", ["content/stories/s.md": MiniPortal.story("image: bild.png")],
      """
      content/stories/s.md:5:1: warning: "image" has no description [missing-picture-text]
      5 | image: bild.png
        | ^~~~~ add "image_alt: …", which says what the picture shows
      """
    ) { try $0.write(TestPicture.png, to: "content/stories/bild.png") },
    DiagnosticCase(
      "bad-picture-path", ["content/stories/s.md": MiniPortal.story("image: /bild.png")],
      """
      content/stories/s.md:5:8: error: "/bild.png" is not the path of a picture [bad-picture-path]
      5 | image: /bild.png
        |        ^~~~~~~~~ write the file's name, as seen from this document: anna.jpg
      """),
    DiagnosticCase(
      "missing-file",
      [
        "content/topics.yml": "",
        "content/guides/g.md": MiniPortal.guide("topics: [data]", body: "[Data](topic:data)"),
      ],
      """
      content/topics.yml: error: the file is missing [missing-file]
        = create it; README.md shows what it holds
      """),
    DiagnosticCase(
      "file-too-large", [:],
      """
      templates/base.html: error: the file is larger than 8 MB [file-too-large]
        = split the text, or make the picture smaller
      """
    ) {
      try $0.copyTemplates()
      try $0.write([UInt8](repeating: 0x61, count: 8 * 1024 * 1024 + 1), to: "templates/base.html")
    },
  ]
}
