import Diagnostics
import Portal
import Site

/// The portal that an example of `tandem explain` is tried in, with its lines in their place.
struct ExamplePortal {
  let example: Example

  /// What every example brings along: nobody has translated it, and the portal holds files that some of them link to.
  private static let unasked: Set<String> = ["missing-translation", "unused-file"]

  /// The codes that are reported when `lines`, the wrong or the right ones of the example, stand in their place.
  func codes(with lines: String) async throws -> Set<String> {
    let portal = try MiniPortal(whole: Self.files.merging(files(with: lines)) { $1 })
    for path in Self.pictures { try portal.write(TestPicture.png, to: path) }
    for path in Self.spokenOf where (example.wrong + example.right).contains(path.split(separator: "/")[2]) {
      try portal.write(TestPicture.png, to: path)
    }
    let site = await Site(reading: portal.options(today: Day(iso: "2026-11-23") ?? .epoch))
    let codes = Set(await site.check().map(\.code.name))
    return codes.subtracting(Self.unasked.subtracting([example.code.name]))
  }
}

// MARK: - The example's files

extension ExamplePortal {
  private func files(with lines: String) -> [String: String] {
    switch example.place {
    case .whole(let path): [path: lines + "\n"]
    case .text(let path): [path: document(at: path, text: lines)]
    case .fields(let path) where path.hasSuffix(".md"): [path: document(at: path, fields: [lines])]
    case .fields(let path): [path: ([lines] + others(Self.lines(of: path))).joined(separator: "\n") + "\n"]
    case .block(let path):
      [path: "{% extends \"base.html\" %}\n{% block main %}\(lines)\n{% endblock %}\n"]
    case .paths: paths(lines.split(separator: "\n").map(String.init))
    }
  }

  /// The wrong or the right files: those that only the others have are left out.
  private func paths(_ paths: [String]) -> [String: String] {
    let all = (example.wrong + "\n" + example.right).split(separator: "\n").map(String.init)
    let left = Set(all).subtracting(paths).map { ($0, "") }
    let added = paths.filter { $0.hasSuffix(".md") }.map { ($0, document(at: $0)) }
    return Dictionary(uniqueKeysWithValues: left + added)
  }

  private func document(at path: String, fields: [String] = [], text: String = "Text.") -> String {
    let all = fields + others(Self.fields(of: path))
    return "---\n\(all.joined(separator: "\n"))\n---\n\n\(text)\n"
  }

  /// The lines of fields that the example does not speak of.
  private func others(_ lines: [String]) -> [String] {
    let spoken = (example.wrong + "\n" + example.right).split(separator: "\n").map { $0.prefix { $0 != ":" } }
    return lines.filter { !spoken.contains($0.prefix { $0 != ":" }) }
  }
}

// MARK: - The portal around it

extension ExamplePortal {
  /// The fields that a document must have.
  private static func fields(of path: String) -> [String] {
    switch path.split(separator: "/")[1] {
    case "profiles": ["name: Eva Berg", "roles: [mentor]", "career_stage: early", "permission: 2026-01-15"]
    case "stories": ["title: Lampan", "summary: En historia.", "date: 2026-05-01"]
    case "programs": ["title: Hösten", "summary: Ett program."]
    default: ["title: Första mötet", "summary: Så börjar ni."]
    }
  }

  /// The lines of a YAML file of the portal.
  private static func lines(of path: String) -> [String] {
    files[path, default: ""].split(separator: "\n").map(String.init)
  }

  private static let pictures = ["content/guides/bord.png", "content/profiles/eva-berg.png"]

  /// What is there only for an example that speaks of it, since no document uses it otherwise.
  private static let spokenOf = [
    "content/guides/arets-plan.pdf", "content/guides/årets-plan.pdf", "content/profiles/lo-dal.png",
  ]

  private static let files = MiniPortal.standard.merging([
    "content/profiles/cleo-dahl.md": MiniPortal.profile("Cleo Dahl", "withdrawn: true"),
    "content/guides/roller.md": MiniPortal.guide("order: 1", body: roles),
    "content/guides/roller.en.md": MiniPortal.guide(body: roles),
    "content/guides/delar.md": MiniPortal.guide("order: 2", body: "## Ansvar\n\n## Uppgifter"),
    "content/guides/delar.en.md": MiniPortal.guide(body: "## Duties"),
    "content/guides/utkast.md": MiniPortal.guide("draft: true"),
    "content/guides/plan.pdf": "x",
    "content/programs/varen-2026.md": MiniPortal.program(),
    "content/programs/varen-2026.en.md": MiniPortal.program(),
    "templates/partials/card.html": "<p>Hej</p>\n",
    "content/pages/om.md": "---\ntitle: Om\n---\n\nText.\n",
    "content/pages/om.en.md": "---\ntitle: About\n---\n\nText.\n",
    "templates/page.html": "<h1>{{ t.welcome }}</h1><p>{{ t.reading_time | plural(5) }}</p>\n",
    "templates/strings/en.yml": MiniPortal.texts("en") + texts,
    "templates/strings/sv.yml": MiniPortal.texts("sv") + texts,
  ]) { $1 }

  /// Interface texts that Tandem itself does without.
  private static let texts = "welcome: Hej!\nreading_time: {other: \"{n} min\"}\n"

  private static let roles = "## Ansvar\n\n![Ett bord](bord.png) ![Eva](../profiles/eva-berg.png)"
}
