extension Example {
  /// Examples of what is reported about where a template writes its values.
  static let templatePlaces: [Example] = [
    Example(
      .templateContext, .guideBlock,
      wrong: "<section {{ guide.id }}></section>",
      right: "<section id=\"{{ guide.id }}\"></section>"),
    Example(
      .templateURL, .guideBlock,
      wrong: "<a href=\"{{ guide.title }}:\">x</a>",
      right: "<a href=\"{{ guide.url }}\">x</a>"),
    Example(
      .templateContextSplit, .guideBlock,
      wrong: "<p{% if guide.phase %} class=\"phase{% endif %}\">{{ guide.summary }}</p>",
      right: "<p{% if guide.phase %} class=\"phase\"{% endif %}>{{ guide.summary }}</p>"),
    Example(
      .templateContextOpen, .guideTemplate,
      wrong: "<h1>{{ guide.title }}</h1>\n<p title=\"{{ guide.summary }}",
      right: "<h1>{{ guide.title }}</h1>\n<p title=\"{{ guide.summary }}\"></p>"),
    Example(
      .templateMarkupPlace, .guideBlock,
      wrong: "<p title=\"{{ guide.body }}\"></p>",
      right: "<p title=\"{{ guide.summary }}\"></p>"),
    Example(
      .templateUnsafe, .guideBlock,
      wrong: "<p>{{ guide.summary | safe }}</p>",
      right: "<p>{{ guide.summary }}</p>"),
  ]
}
