extension Example {
  /// Examples of what is reported about how a template is written.
  static let templateSyntax: [Example] = [
    Example(
      .templateUnclosed, .guideTemplate,
      wrong: "{% extends \"base.html\" %}\n{% block main %}{{ guide.body }}",
      right: "{% extends \"base.html\" %}\n{% block main %}{{ guide.body }}{% endblock %}"),
    Example(
      .templateUnexpected, .guideBlock,
      wrong: "<h2>{{ $guide.title }}</h2>",
      right: "<h2>{{ guide.title }}</h2>"),
    Example(
      .templateSyntax, .guideBlock,
      wrong: "<h2>{{ guide.title guide.summary }}</h2>",
      right: "<h2>{{ guide.title }} {{ guide.summary }}</h2>"),
    Example(
      .templateExpressionExpected, .guideBlock,
      wrong: "<h2>{{ guide.title ~ }}</h2>",
      right: "<h2>{{ guide.title ~ \".\" }}</h2>"),
    Example(
      .templateNameExpected, .guideBlock,
      wrong: "<h2>{{ guide.title | }}</h2>",
      right: "<h2>{{ guide.title | upper }}</h2>"),
    Example(
      .templatePathExpected, .guideBlock,
      wrong: "{% include guide.id %}",
      right: "{% include \"partials/card.html\" %}"),
    Example(
      .templateStrayTag, .guideBlock,
      wrong: "{{ guide.body }}{% endif %}",
      right: "{{ guide.body }}"),
    Example(
      .templateUnknownTag, .guideBlock,
      wrong: "{% inklude \"partials/card.html\" %}",
      right: "{% include \"partials/card.html\" %}"),
    Example(
      .templateUnsupported, .guideBlock,
      wrong: "{% import \"partials/card.html\" as card %}",
      right: "{% include \"partials/card.html\" %}"),
    Example(
      .templateExtendsPlace, .guideTemplate,
      wrong: "{% block main %}{{ guide.body }}{% endblock %}\n{% extends \"base.html\" %}",
      right: "{% extends \"base.html\" %}\n{% block main %}{{ guide.body }}{% endblock %}"),
    Example(
      .templateTooDeep, .guideBlock,
      wrong: "{{ ((((((((((((((((((((((((((((((\"Hej\")))))))))))))))))))))))))))))) }}",
      right: "{{ \"Hej\" }}"),
  ]
}
