extension Example {
  /// Examples of what is reported about the names in templates.
  static let templateNames: [Example] = [
    Example(
      .templateUnknownVariable, .guideBlock,
      wrong: "<h2>{{ guid.title }}</h2>",
      right: "<h2>{{ guide.title }}</h2>"),
    Example(
      .templateUnknownMember, .guideBlock,
      wrong: "<h2>{{ guide.titel }}</h2>",
      right: "<h2>{{ guide.title }}</h2>"),
    Example(
      .templateUnknownFilter, .guideBlock,
      wrong: "<h2>{{ guide.title | uppper }}</h2>",
      right: "<h2>{{ guide.title | upper }}</h2>"),
    Example(
      .templateUnknownTest, .guideBlock,
      wrong: """
        {% for topic in guide.topics %}
        {% if loop.index is ood %}{{ topic.name }}{% endif %}
        {% endfor %}
        """,
      right: """
        {% for topic in guide.topics %}
        {% if loop.index is odd %}{{ topic.name }}{% endif %}
        {% endfor %}
        """),
    Example(
      .templateUnknownTemplate, .guideBlock,
      wrong: "{% include \"card.html\" %}",
      right: "{% include \"partials/card.html\" %}"),
    Example(
      .templateMissing, .paths,
      wrong: "templates/guides.html",
      right: "templates/guides.html\ntemplates/guide.html"),
    Example(
      .templateUnknownBlock, .guideTemplate,
      wrong: "{% extends \"base.html\" %}\n{% block mian %}{{ guide.body }}{% endblock %}",
      right: "{% extends \"base.html\" %}\n{% block main %}{{ guide.body }}{% endblock %}"),
    Example(
      .templateDuplicateBlock, .guideBlock,
      wrong: "{% block a %}{{ guide.summary }}{% endblock %}\n{% block a %}{{ guide.body }}{% endblock %}",
      right: "{% block a %}{{ guide.summary }}{% endblock %}\n{% block b %}{{ guide.body }}{% endblock %}"),
    Example(
      .templateNoParentBlock, .guideTemplate,
      wrong: """
        {% extends "base.html" %}
        {% block main %}{% block lead %}{{ super() }}{% endblock %}{% endblock %}
        """,
      right: """
        {% extends "base.html" %}
        {% block main %}{{ super() }}{% endblock %}
        """),
    Example(
      .templateCircular, .guideBlock,
      wrong: "{% include \"guide.html\" %}",
      right: "{% include \"partials/card.html\" %}"),
    Example(
      .templateCall, .guideBlock,
      wrong: "<h2>{{ guide.title() }}</h2>",
      right: "<h2>{{ guide.title }}</h2>"),
    Example(
      .templateArguments, .guideBlock,
      wrong: "<h2>{{ guide.title | replace(\"-\") }}</h2>",
      right: "<h2>{{ guide.title | replace(\"-\", \" \") }}</h2>"),
  ]
}
