extension AuthorMistake {
  static let references: [AuthorMistake] = [
    AuthorMistake(
      "a topic by its name", .guide, .fields,
      wrong: "topics: [Artificiell intelligens]",
      right: "topics: [ai]",
      at: "2:10", is: "unknown-topic",
      hint: "did you mean \"ai\"?"),
    AuthorMistake(
      "a topic with capital letters", .guide, .fields,
      wrong: "topics: [TikTok]",
      right: "topics: [tiktok]",
      at: "2:10", is: "unknown-topic",
      hint: "did you mean \"tiktok\"?"),
    AuthorMistake(
      "a misspelt topic", .guide, .fields,
      wrong: "topics: [tik-tok]",
      right: "topics: [tiktok]",
      at: "2:10", is: "unknown-topic",
      hint: "did you mean \"tiktok\"?"),
    AuthorMistake(
      "topics without a comma", .guide, .fields,
      wrong: "topics: [tiktok ai]",
      right: "topics: [tiktok, ai]",
      at: "2:10", is: "unknown-topic",
      hint: "did you mean \"tiktok, ai\"?"),
    AuthorMistake(
      "a person by name", .story, .fields,
      wrong: "mentor: Anna Ek",
      right: "mentor: anna-ek",
      at: "2:9", is: "unknown-profile",
      hint: "did you mean \"anna-ek\"?"),
    AuthorMistake(
      "a person by the file's name", .story, .fields,
      wrong: "mentor: anna-ek.md",
      right: "mentor: anna-ek",
      at: "2:9", is: "unknown-profile",
      hint: "did you mean \"anna-ek\"?"),
    AuthorMistake(
      "a program by its title", .profile, .fields,
      wrong: "programs: [Våren med mentorer]",
      right: "programs: [varen]",
      at: "2:12", is: "unknown-program",
      hint: "did you mean \"varen\"?"),
    AuthorMistake(
      "a link to a guide that was renamed", .guide, .text,
      wrong: "Läs [roller](rollerna.md).",
      right: "Läs [roller](roller.md).",
      at: "6:14", is: "broken-link",
      hint: "did you mean \"roller.md\"?"),
    AuthorMistake(
      "a link as seen from another folder", .guide, .text,
      wrong: "Fråga [Anna](profiles/anna-ek.md).",
      right: "Fråga [Anna](../profiles/anna-ek.md).",
      at: "6:14", is: "broken-link",
      hint: "did you mean \"../profiles/anna-ek.md\"?"),
    AuthorMistake(
      "a link without .md", .guide, .text,
      wrong: "Läs [roller](roller).",
      right: "Läs [roller](roller.md).",
      at: "6:14", is: "broken-link",
      hint: "did you mean \"roller.md\"?"),
    AuthorMistake(
      "a link to .html", .guide, .text,
      wrong: "Läs [roller](roller.html).",
      right: "Läs [roller](roller.md).",
      at: "6:14", is: "broken-link",
      hint: "did you mean \"roller.md\"?"),
    AuthorMistake(
      "a link to the page's path", .guide, .text,
      wrong: "Läs [roller](/guider/roller/).",
      right: "Läs [roller](roller.md).",
      at: "6:14", is: "broken-link",
      hint: "did you mean \"roller.md\"?"),
    AuthorMistake(
      "a link to the page's web address", .guide, .text,
      wrong: "Läs [roller](https://portal.example/m/guider/roller/).",
      right: "Läs [roller](roller.md).",
      at: "6:14", is: "link-by-address",
      hint: "did you mean \"roller.md\"?"),
    AuthorMistake(
      "a link to a heading that was reworded", .guide, .text,
      wrong: "Läs [roller](roller.md#ansvaret).",
      right: "Läs [roller](roller.md#ansvar).",
      at: "6:14", is: "broken-anchor",
      hint: "did you mean \"ansvar\"?"),
    AuthorMistake(
      "a link to a misspelt topic", .guide, .text,
      wrong: "Om [film](topic:Tiktok).",
      right: "Om [film](topic:tiktok).",
      at: "6:11", is: "unknown-topic",
      hint: "did you mean \"tiktok\"?"),
    AuthorMistake(
      "a picture in another folder", .guide, .text,
      wrong: "![Anna](anna-ek.jpg)",
      right: "![Anna](../profiles/anna-ek.jpg)",
      at: "6:9", is: "missing-picture",
      hint: "did you mean \"../profiles/anna-ek.jpg\"?"),
    AuthorMistake(
      "a picture without words", .guide, .text,
      wrong: "![](../profiles/anna-ek.jpg)",
      right: "![Anna](../profiles/anna-ek.jpg)",
      at: "6:1", is: "missing-alt",
      hint: "describe the picture between the brackets: ![Two colleagues at a whiteboard](picture.jpg)"),
    AuthorMistake(
      "HTML in the text", .guide, .text,
      wrong: "Hej <b>du.",
      right: "Hej **du**.",
      at: "6:5", is: "raw-html",
      hint: "write it in Markdown; to show the sign < itself, write \\<"),
  ]
}
