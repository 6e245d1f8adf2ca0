extension Kind {
  /// The front matter of this kind.
  public var schema: Schema {
    switch self {
    case .profile: Self.profileSchema
    case .guide: Self.guideSchema
    case .story: Self.storySchema
    case .program: Self.programSchema
    case .page: Self.pageSchema
    }
  }

  private static let profileSchema = Schema(
    [
      .required("name", .text),
      .required("roles", .list(.term(Role.allCases.map(\.rawValue)))),
      .required("career_stage", .term(CareerStage.allCases.map(\.rawValue))),
      .required("permission", .day),
      .optional("title", .text, translated: true),
      .optional("unit", .text, translated: true),
      .optional("location", .text, translated: true),
      .optional("photo", .picture),
      .optional("photo_alt", .text, translated: true),
      .optional("teaches", .list(.topic)),
      .optional("learns", .list(.topic)),
      .optional("mode", .term(PairMode.allCases.map(\.rawValue))),
      .optional("meets", .list(.term(MeetingForm.allCases.map(\.rawValue)))),
      .optional("languages", .list(.language)),
      .optional("capacity", .count(0...20)),
      .optional("programs", .list(.program)),
      .optional("email", .email),
      .optional("expires", .day),
      .optional("withdrawn", .bool),
      .hidden("manager", .profile),
      .hidden("prefers", .list(.profile)),
      .hidden("avoids", .list(.profile)),
    ] + everyKind)

  private static let guideSchema = Schema(
    [
      .required("title", .text, translated: true),
      .required("summary", .text, translated: true),
      .optional("audience", .list(.term(Audience.allCases.map(\.rawValue)))),
      .optional("phase", .term(Phase.allCases.map(\.rawValue))),
      .optional("topics", .list(.topic)),
      .optional("program", .program),
      .optional("order", .count(0...1_000_000)),
      .optional("owner", .email),
      .optional("reviewed", .day, translated: true),
      .optional("review_in", .period),
      .optional("sources", sources, translated: true),
    ] + everyKind)

  private static let storySchema = Schema(
    [
      .required("title", .text, translated: true),
      .required("date", .day),
      .required("summary", .text, translated: true),
      .optional("mentor", .profile),
      .optional("mentee", .profile),
      .optional("program", .program),
      .optional("topics", .list(.topic)),
      .optional("benefits", .list(.term(Benefit.allCases.map(\.rawValue)))),
      .optional(
        "quote", .record(Schema([.required("text", .text), .optional("by", .text)])), translated: true),
      .optional("image", .picture),
      .optional("image_alt", .text, translated: true),
      .optional("sources", sources, translated: true),
    ] + everyKind)

  private static let programSchema = Schema(
    [
      .required("title", .text, translated: true),
      .required("summary", .text, translated: true),
      .optional("starts", .day),
      .optional("ends", .day),
      .optional("beside", .text, translated: true),
      .optional("coordinator", .profileOrEmail),
      .optional("topics", .list(.topic)),
      .optional("pairs", .list(.record(pairSchema))),
      .optional("events", .list(.record(eventSchema)), translated: true),
      .optional(
        "faq", .list(.record(questionSchema)), translated: true),
    ] + everyKind)

  private static let pageSchema = Schema(
    [
      .required("title", .text, translated: true),
      .optional("summary", .text, translated: true),
      .optional("owner", .email),
      .optional("reviewed", .day, translated: true),
    ] + everyKind)

  private static let everyKind: [Field] = [
    .optional("slug", .slug, translated: true),
    .optional("draft", .bool, translated: true),
    .optional("publish_on", .day, translated: true),
    .optional("redirect_from", .list(.sitePath), translated: true),
  ]

  private static let sources = FieldType.list(
    .record(Schema([.required("title", .text), .required("url", .url)])))

  private static let pairSchema = Schema([
    .required("mentor", .profile),
    .required("mentee", .profile),
    .optional("mode", .term(PairMode.allCases.map(\.rawValue))),
    .optional("started", .day),
    .optional("ended", .day),
    .optional("phase", .term(Phase.allCases.map(\.rawValue))),
  ])

  private static let eventSchema = Schema([
    .required("title", .text),
    .required("start", .moment),
    .optional("end", .moment),
    .optional("place", .text),
    .optional("url", .url),
  ])

  private static let questionSchema = Schema([.required("question", .text), .required("answer", .text)])
}
