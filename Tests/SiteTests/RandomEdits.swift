/// A portal's files as someone who writes leaves them: edits of every sort in an order that the seed decides.
struct RandomEdits {
  /// The texts of the files, by their paths.
  private(set) var files: [String: String]
  private var random: SeededNumbers
  private var count = 0

  init(seed: UInt64) {
    files = Self.start
    random = SeededNumbers(seed: seed)
  }

  /// The next edit: the new texts of the files that it touches; an empty text takes the file away.
  mutating func next() -> (name: String, files: [String: String]) {
    count += 1
    let edit = Self.edits[random.below(Self.edits.count)]
    let changed = edit.change(&self)
    for (path, text) in changed { files[path] = text.isEmpty ? nil : text }
    return (edit.name, changed)
  }
}

// MARK: - What can be done

extension RandomEdits {
  private struct Edit: Sendable {
    let name: String
    let change: @Sendable (inout RandomEdits) -> [String: String]

    init(_ name: String, _ change: @escaping @Sendable (inout RandomEdits) -> [String: String]) {
      (self.name, self.change) = (name, change)
    }
  }

  /// What is done more often stands here more often.
  private static let edits: [Edit] =
    Array(repeating: Edit("a field") { $0.newField() }, count: 12)
    + Array(repeating: Edit("two fields") { $0.newField().merging($0.newField()) { $1 } }, count: 2)
    + Array(repeating: Edit("a text") { $0.newText() }, count: 5)
    + [
      Edit("a document comes") { $0.newDocument() }, Edit("a document goes") { $0.lostDocument() },
      Edit("a document gets another name") { $0.renamedDocument() },
      Edit("a translation comes") { $0.newTranslation() },
      Edit("the front matter breaks") { $0.brokenDocument() },
      Edit("the topics") { $0.newTopics() }, Edit("the settings") { $0.newSettings() },
    ]

  private mutating func newField() -> [String: String] {
    let path = anyDocument()
    guard let field = random.element(of: Self.fields(at: path)) else { return [:] }
    let text = files[path] ?? ""
    let rest = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix(field.name + ":")
    }
    guard let value = random.element(of: field.values), let first = rest.first else { return [:] }
    let line = value.isEmpty ? [] : ["\(field.name): \(value.replacing("#", with: String(count)))"[...]]
    return [path: ([first] + line + rest.dropFirst()).joined(separator: "\n")]
  }

  private mutating func newText() -> [String: String] {
    let path = anyDocument()
    let head = Self.frontMatter(of: files[path] ?? "")
    let lines = (0...random.below(4)).compactMap { _ in random.element(of: Self.lines) }
    return [path: head + lines.joined(separator: "\n\n").replacing("#", with: String(count)) + "\n"]
  }

  private mutating func newDocument() -> [String: String] {
    switch random.below(4) {
    case 0: ["content/guides/ny\(random.below(3)).md": MiniPortal.guide("order: \(count)")]
    case 1: ["content/profiles/ny\(random.below(3)).md": MiniPortal.profile("Ny Nyman", "teaches: [data]")]
    case 2: ["content/stories/ny\(random.below(3)).md": MiniPortal.story("mentor: anna-ek")]
    default: ["content/guides/g/ny\(random.below(3)).md": MiniPortal.guide("phase: start")]
    }
  }

  private mutating func lostDocument() -> [String: String] { [anyDocument(): ""] }

  private mutating func renamedDocument() -> [String: String] {
    let path = anyDocument()
    let new = path.replacing(".md", with: "-\(random.below(3)).md")
    return path.contains(".en.") || path.hasSuffix("index.md") ? [:] : [path: "", new: files[path] ?? ""]
  }

  private mutating func newTranslation() -> [String: String] {
    let path = anyDocument()
    guard !path.hasSuffix(".en.md") else { return [path: ""] }
    return [
      path.replacing(".md", with: ".en.md"):
        "---\ntitle: Words \(count)\nsummary: In English.\n---\n\n## One\n"
    ]
  }

  private mutating func brokenDocument() -> [String: String] {
    let path = anyDocument()
    return [path: (files[path] ?? "").replacing("---\n", with: "---\nx: [\n")]
  }

  private mutating func newTopics() -> [String: String] {
    let topics = "data: {name: {sv: Data \(count), en: Data}}\n"
    return ["content/topics.yml": topics + (random.below(2) == 0 ? Self.tiktok : "")]
  }

  private mutating func newSettings() -> [String: String] {
    let text = files["content/site.yml"] ?? ""
    let title = "title: {sv: Portalen \(count), en: The portal}"
    return [
      "content/site.yml": ([title] + text.split(separator: "\n").dropFirst().map(String.init)).joined(
        separator: "\n")
    ]
  }

  private mutating func anyDocument() -> String {
    random.element(of: files.keys.filter { $0.hasSuffix(".md") }.sorted()) ?? "content/index.md"
  }

  private static func frontMatter(of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    return lines[...end].joined(separator: "\n") + "\n\n"
  }
}

// MARK: - What is written

extension RandomEdits {
  private static let tiktok = "tiktok: {name: {sv: Tiktok, en: TikTok}}\n"

  private static let start = LiveSiteCase.files.merging([
    "content/index.md": MiniPortal.standard["content/index.md"] ?? "",
    "content/index.en.md": MiniPortal.standard["content/index.en.md"] ?? "",
    "content/profiles/bo-lind.md": MiniPortal.profile(
      "Bo Lind", "teaches: [tiktok]", body: "Bo med [Anna](anna-ek.md)."),
    "content/profiles/cia-dahl.md": MiniPortal.profile("Cia Dahl", "learns: [data, tiktok]\nlocation: Umeå"),
    "content/guides/g/kapitel.md": MiniPortal.guide(
      "order: 2", body: "Se [h](../h.md#tva) och [Cia](../../profiles/cia-dahl.md)."),
    "content/stories/t.md": MiniPortal.story(
      "mentor: cia-dahl\nprogram: p", body: "Bo Lind och Cia Dahl. [Start](../index.md)"),
    "content/programs/p.md": MiniPortal.program(
      "starts: 2026-02-01\npairs:\n  - {mentor: bo-lind, mentee: anna-ek}"),
    "content/pages/om.md": "---\ntitle: Om\n---\n\nText.\n",
    "content/guides/plan.txt": "Plan",
  ]) { _, new in new }

  /// The values that a field may be given; nothing takes it away, and # is a number that is not used again.
  private static func fields(at path: String) -> [(name: String, values: [String])] {
    let shared = [
      ("draft", ["true", "false"]), ("slug", ["", "adress", "adress-#"]), ("publish_on", ["2027-01-01", ""]),
      ("redirect_from", ["[/gammal/]", "[/gammal-#/]", ""]), ("stavfel", ["x", ""]),
    ]
    switch path.split(separator: "/").dropFirst().first {
    case "profiles":
      return shared + [
        ("name", ["Anna Ek", "Åsa #", "Bo Lind"]),
        ("teaches", ["[data]", "[tiktok, data]", "[tik-tok]", ""]),
        ("learns", ["[tiktok]", "[data]", ""]), ("withdrawn", ["true", "false"]),
        ("expires", ["2026-12-01", "2026-11-01", "2030-01-01", ""]), ("location", ["Umeå", "Kiruna #", ""]),
        ("avoids", ["[anna-ek]", "[bo-lind]", ""]), ("manager", ["anna-ek", "ingen", ""]),
        ("programs", ["[p]", "[q]", ""]), ("email", ["x#@example.com", ""]), ("capacity", ["2", "0"]),
        ("roles", ["[mentee]", "[mentor]", "[chef]"]), ("photo", ["bild.png", ""]),
      ]
    case "guides":
      return shared + [
        ("title", ["Öppning #", "Åter", ""]), ("summary", ["Ny #."]), ("order", ["#", "1", ""]),
        ("phase", ["start", "close", "kickoff", ""]), ("topics", ["[data]", "[data, tiktok]", "[dato]", ""]),
        ("audience", ["[mentor]", "[mentee, mentor]", ""]), ("program", ["p", "q", ""]),
        ("reviewed", ["2026-0#-01", "2024-01-01", "2026-10-10", ""]), ("owner", ["anna@example.com", ""]),
      ]
    case "stories":
      return shared + [
        ("title", ["Historia #", ""]), ("date", ["2026-03-01", "2026-01-02", "i går"]),
        ("mentor", ["anna-ek", "bo-lind", "cia-dahl", "Anna Ek", ""]),
        ("mentee", ["bo-lind", "cia-dahl", ""]),
        ("program", ["p", "Program", ""]), ("topics", ["[tiktok]", "[data]", ""]),
        ("quote", ["{text: Bra #., by: anna-ek}", "{text: Bra., by: Någon}", ""]),
      ]
    case "programs":
      return shared + [
        ("title", ["Program #"]), ("starts", ["2026-03-01", "2027-01-01", ""]),
        ("ends", ["2026-12-31", "2025-01-01", ""]),
        ("coordinator", ["anna-ek", "x@example.com", "ingen", ""]), ("topics", ["[data]", ""]),
        (
          "pairs",
          [
            "[{mentor: anna-ek, mentee: bo-lind}]",
            "[{mentor: bo-lind, mentee: anna-ek, ended: 2026-03-01}]", "",
          ]
        ),
        ("events", ["[{title: Möte #, start: 2026-11-30T10:00}]", ""]),
      ]
    default:
      return shared + [
        ("title", ["Om #", "Ämnen"]), ("summary", ["Kort #.", ""]), ("reviewed", ["2026-05-05", ""]),
      ]
    }
  }

  private static let lines = [
    "Ord #.", "## Två", "## Rubrik #", "### Tva", "Med [länk](../guides/h.md#tva).",
    "Se [g](../guides/g.md).",
    "[Plan](../guides/plan.txt)", "![Bild](bild.png)", "Anna Ek och Bo Lind.",
    "[Cia](../profiles/cia-dahl.md)",
    "[Borta](borta.md)", "[Ämne](topic:tiktok)", "<b>Rå</b>", "[Ny](../guides/ny1.md#en)", "[Här](#tva)",
  ]
}

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
