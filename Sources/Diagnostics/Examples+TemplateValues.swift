extension Example {
  /// Examples of what is reported about the values in templates.
  static let templateValues: [Example] = [
    Example(
      .templateOptional, .guideBlock,
      wrong: "{{ guide.phase.label }}",
      right: "{% if guide.phase %}{{ guide.phase.label }}{% endif %}"),
    Example(
      .templateType, .guideBlock,
      wrong: "<h2>{{ guide.body | upper }}</h2>",
      right: "<h2>{{ guide.title | upper }}</h2>"),
    Example(
      .templateNotPrintable, .guideBlock,
      wrong: "{{ guide.topics }}",
      right: "{% for topic in guide.topics %}{{ topic.name }} {% endfor %}"),
    Example(
      .templateMissingValue, .guideBlock,
      wrong: "{{ guide.topics[0].name }}",
      right: "{% if guide.topics %}{{ guide.topics[0].name }}{% endif %}"),
    Example(
      .templateDivisionByZero, .guideBlock,
      wrong: "{{ 60 // guide.topics | length }}",
      right: "{% if guide.topics %}{{ 60 // guide.topics | length }}{% endif %}"),
    Example(
      .templateNumberTooLarge, .guideBlock,
      wrong: "{{ 46700000000000000000 }}",
      right: "{{ 467000000 }}"),
    Example(
      .templateFilterFailed, .fields(of: "templates/strings/en.yml"),
      wrong: "reading_time: \"{n} minutes to read\"",
      right: "reading_time: {one: \"{n} minute to read\", other: \"{n} minutes to read\"}"),
  ]
}
