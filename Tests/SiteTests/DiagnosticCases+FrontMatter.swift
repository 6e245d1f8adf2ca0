extension DiagnosticCase {
  /// What is reported about front matter as a whole.
  static let frontMatterCases: [DiagnosticCase] = [
    DiagnosticCase(
      "front-matter-missing", ["content/guides/g.md": "Bara text.\n"],
      """
      content/guides/g.md:1:1: error: the document has no front matter [front-matter-missing]
      1 | Bara text.
        | ^ start the file with a line "---", the fields, and a line "---"
      """),
    DiagnosticCase(
      "front-matter-unclosed", ["content/guides/g.md": "---\ntitle: Guide\n\nText.\n"],
      """
      content/guides/g.md:1:1: error: the front matter starts here and never ends [front-matter-unclosed]
      1 | ---
        | ^~~ put a line "---" after the last field
      """),
    DiagnosticCase(
      "front-matter-too-large",
      [
        "content/guides/g.md":
          "---\ntitle: Guide\nsummary: " + String(repeating: "a", count: 256 * 1024) + "\n---\n"
      ],
      """
      content/guides/g.md:1:1: error: the front matter is larger than 256 KB [front-matter-too-large]
      1 | ---
        | ^~~ move text from the fields to the body
      """),
    DiagnosticCase(
      "yaml-syntax",
      ["content/stories/s.md": MiniPortal.story("quote:\n    text: Jag vet\n  by: bo-lind")],
      """
      content/stories/s.md:7:3: error: the fields cannot be read here: the name of a field is expected \
      [yaml-syntax]
      7 |   by: bo-lind
        |   ^ compare with a document that works; each field is "name: value" on a line of its own
      """),
    DiagnosticCase(
      "yaml-tab", ["content/guides/g.md": MiniPortal.guide("sources:\n\t- title: Bok")],
      """
      content/guides/g.md:5:1: error: a tab is used to indent a field [yaml-tab]
      5 |     - title: Bok
        | ^~~~ use two spaces instead of the tab
      """),
    DiagnosticCase(
      "yaml-indent", ["content/guides/g.md": "---\ntitle: Guide\n  summary: En guide.\n---\n"],
      """
      content/guides/g.md:3:3: error: this field is indented, but belongs to no other [yaml-indent]
      3 |   summary: En guide.
        |   ^~~~~~~~~~~~~~~~~~ move it to the start of the line: summary: En guide.
      """),
    DiagnosticCase(
      "yaml-space", ["content/guides/g.md": "---\ntitle:Guide\nsummary: En guide.\n---\n"],
      """
      content/guides/g.md:2:1: error: there is no space after the colon [yaml-space]
      2 | title:Guide
        | ^~~~~~~~~~~ did you mean "title: Guide"?
      """),
    DiagnosticCase(
      "yaml-not-field", ["content/guides/g.md": "---\ntitle: Guide\nViktigt\nsummary: En guide.\n---\n"],
      """
      content/guides/g.md:3:1: error: this line is not a field [yaml-not-field]
      3 | Viktigt
        | ^~~~~~~ write it as a name, a colon and a value, or remove the line
      """),
    DiagnosticCase(
      "yaml-curly-quotes", ["content/guides/g.md": "---\ntitle: ”Tips: börja”\nsummary: En guide.\n---\n"],
      """
      content/guides/g.md:2:8: error: curly quotation marks do not hold the value together [yaml-curly-quotes]
      2 | title: ”Tips: börja”
        |        ^~~~~~~~~~~~~ use straight ones: title: "Tips: börja"
      """),
    DiagnosticCase(
      "yaml-colon", ["content/guides/g.md": "---\ntitle: Tips: börja så här\nsummary: En guide.\n---\n"],
      """
      content/guides/g.md:2:12: error: a colon inside the value is read as a new field [yaml-colon]
      2 | title: Tips: börja så här
        |            ^ put quotation marks around the whole value: title: "Tips: börja så här"
      """),
    DiagnosticCase(
      "yaml-character", ["content/guides/g.md": "---\ntitle: @sven\nsummary: En guide.\n---\n"],
      """
      content/guides/g.md:2:8: error: a value cannot start with "@" [yaml-character]
      2 | title: @sven
        |        ^ put quotation marks around the whole value: title: "@sven"
      """),
    DiagnosticCase(
      "yaml-after-value",
      [
        "content/guides/g.md": "---\ntitle: \"Varför\" och \"hur\"\nsummary: En guide.\n---\n",
        "content/profiles/anna-ek.md": MiniPortal.profile("Anna Ek", "meets: [remote], [hybrid]"),
      ],
      """
      content/guides/g.md:2:17: error: something stands behind the end of the value [yaml-after-value]
      2 | title: "Varför" och "hur"
        |                 ^~~~~~~~~ write all of it as one value: title: '"Varför" och "hur"'
      content/profiles/anna-ek.md:6:16: error: something stands behind the end of the value [yaml-after-value]
      6 | meets: [remote], [hybrid]
        |                ^~~~~~~~~~ write all of it as one value: meets: [remote, hybrid]
      """),
    DiagnosticCase(
      "yaml-unclosed-quote", ["content/guides/g.md": MiniPortal.guide("topics: [data, tiktok\norder: 1")],
      """
      content/guides/g.md:4:9: error: a quotation mark or bracket is never closed [yaml-unclosed-quote]
      4 | topics: [data, tiktok
        |         ^ close it with the same mark: " with ", ' with ', [ with ]
      """),
    DiagnosticCase(
      "yaml-not-fields", ["content/guides/g.md": "---\n- titel\n- ingress\n---\n"],
      """
      content/guides/g.md:2:1: error: these are not fields [yaml-not-fields]
      2 | - titel
        | ^ write each field as "name: value" on a line of its own
      """),
    DiagnosticCase(
      "yaml-alias", ["content/guides/g.md": "---\ntitle: &a Guide\nsummary: *a\n---\n"],
      """
      content/guides/g.md:2:8: error: anchors (&) and aliases (*) are not allowed [yaml-alias]
      2 | title: &a Guide
        |        ^ write the value out, or put it in quotation marks if it starts with & or *
      """),
    DiagnosticCase(
      "yaml-too-deep",
      [
        "content/guides/g.md": "---\ntitle: Guide\nsummary: " + String(repeating: "[", count: 33) + "\n---\n"
      ],
      """
      content/guides/g.md:3:1: error: the fields are nested too deeply [yaml-too-deep]
      3 | summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        | ^ use at most two levels
      """),
    DiagnosticCase(
      "duplicate-field", ["content/guides/g.md": MiniPortal.guide("title: En till")],
      """
      content/guides/g.md:4:1: error: the field "title" stands here twice [duplicate-field]
      4 | title: En till
        | ^~~~~ keep one of them
      """),
    DiagnosticCase(
      "unknown-field", ["content/guides/g.md": MiniPortal.guide("audiense: [mentor]")],
      """
      content/guides/g.md:4:1: error: unknown field "audiense" [unknown-field]
      4 | audiense: [mentor]
        | ^~~~~~~~ did you mean "audience"?
      """),
    DiagnosticCase(
      "missing-field", ["content/guides/g.md": "---\ntitle: Guide\n---\n\nText.\n"],
      """
      content/guides/g.md:1:1: error: the field "summary" is missing [missing-field]
      1 | ---
        | ^~~ add a line "summary: …"
      """),
    DiagnosticCase(
      "empty-field", ["content/guides/g.md": MiniPortal.guide("owner:")],
      """
      content/guides/g.md:4:1: error: the field "owner" is empty [empty-field]
      4 | owner:
        | ^~~~~ give it a value, or remove the line
      """),
    DiagnosticCase(
      "empty-field",
      [
        "content/profiles/cia.md":
          "---\nname: Cia\nroles: []\ncareer_stage: mid\npermission: 2026-01-15\n---\n",
        "content/topics.yml": "data: {name: {sv: \"\", en: Data}}\ntiktok: {name: {sv: null, en: \" \"}}",
      ],
      """
      content/profiles/cia.md:3:1: error: the field "roles" is empty [empty-field]
      3 | roles: []
        | ^~~~~ give it a value, or remove the line
      content/topics.yml:1:19: error: the field "sv" is empty [empty-field]
      1 | data: {name: {sv: "", en: Data}}
        |                   ^ give it a value, or remove the line
      content/topics.yml:2:17: error: the field "sv" is empty [empty-field]
      2 | tiktok: {name: {sv: null, en: " "}}
        |                 ^~ give it a value, or remove the line
      content/topics.yml:2:32: error: the field "en" is empty [empty-field]
      2 | tiktok: {name: {sv: null, en: " "}}
        |                                ^ give it a value, or remove the line
      """),
    DiagnosticCase(
      "duplicate-field",
      [
        "content/programs/p.md": MiniPortal.program(
          "pairs: [{mentor: anna-ek, mentor: bo-lind, mentee: bo-lind}]\norder: 3")
      ],
      """
      content/programs/p.md:4:27: error: the field "mentor" stands here twice [duplicate-field]
      4 | pairs: [{mentor: anna-ek, mentor: bo-lind, mentee: bo-lind}]
        |                           ^~~~~~ keep one of them
      content/programs/p.md:5:1: error: unknown field "order" [unknown-field]
      5 | order: 3
        | ^~~~~ the fields are: beside, coordinator, draft, ends, events, faq, pairs, publish_on, redirect_from, slug, \
      starts, summary, title, topics
      """),
    DiagnosticCase(
      "translation-differs",
      [
        "content/guides/g.md": MiniPortal.guide("order: 1"),
        "content/guides/g.en.md": "---\ntitle: Guide\nsummary: A guide.\norder: 2\n---\n\nText.\n",
      ],
      """
      content/guides/g.en.md:4:1: error: "order" says something else than in content/guides/g.md \
      [translation-differs]
      4 | order: 2
        | ^~~~~ remove the field here; a translation takes it from the original
      """),
  ]
}
