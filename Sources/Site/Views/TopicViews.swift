import Portal
import Templates

/// What templates see of the vocabulary.
enum TopicViews {
  static let topic: ViewKind<Topic> = ViewKind("topic", topicMembers)

  private static let topicMembers: [ViewMember<Topic>] = [
    ViewMember("id", .text, "The term as documents write it.") { topic, _ in .text(topic.id.name) },
    ViewMember("url", .link, "The topic's page.") { topic, site in
      .link(site.routes.topic(topic.id, in: site.language))
    },
    ViewMember("name", .text, "The topic's name.") { topic, site in .text(topic.name.text(in: site.language))
    },
    ViewMember("summary", .optional(.text), "What the topic is about.") { topic, site in
      .optionalText(topic.summary?.text(in: site.language))
    },
    ViewMember("teacher_count", .int, "How many can share it.") { topic, site in
      .int(site.order.teachers[topic.id]?.count ?? 0)
    },
    ViewMember("learner_count", .int, "How many want to learn it.") { topic, site in
      .int(site.order.learners[topic.id]?.count ?? 0)
    },
    ViewMember(
      "teacher_share", .int, "Teachers in percent of the most that any topic has teachers or learners."
    ) { topic, site in
      .int(site.order.share(site.order.teachers[topic.id]?.count ?? 0))
    },
    ViewMember("learner_share", .int, "Learners in percent of the same.") { topic, site in
      .int(site.order.share(site.order.learners[topic.id]?.count ?? 0))
    },
    ViewMember("gap", .int, "How many more want to learn it than can share it; negative where fewer do.") {
      topic, site in
      .int(site.order.gap(of: topic.id))
    },
  ]

  /// Topics that belong together.
  static let group: ViewKind<TopicGroup> = ViewKind("topic_group", groupMembers)

  private static let groupMembers: [ViewMember<TopicGroup>] = [
    ViewMember("name", .optional(.text), "The group's name; none for topics without a group.") { group, _ in
      .optionalText(group.name)
    },
    ViewMember("topics", .list(.object { topic.shape }), "The topics, by name.") { group, site in
      .list(group.topics.map { topic.view($0, in: site) })
    },
  ]

  static func list(_ ids: [TopicID], in site: LanguageSite) -> Value {
    .list(ids.compactMap { site.index.topics[$0] }.map { topic.view($0, in: site) })
  }

  /// The groups in the order in which the vocabulary first names them; topics without a group come last.
  static func groups(in site: LanguageSite) -> Value {
    let name = { (topic: Topic) in topic.group?.text(in: site.language) }
    var names: [String?] = []
    for topic in site.portal.topics where !names.contains(name(topic)) { names.append(name(topic)) }
    let ordered = names.filter { $0 != nil } + names.filter { $0 == nil }
    let members = Dictionary(grouping: site.order.topics, by: name)
    return .list(
      ordered.map { group.view(TopicGroup(name: $0, topics: members[$0] ?? []), in: site) })
  }
}

/// Topics that belong together.
struct TopicGroup: Sendable {
  let name: String?
  let topics: [Topic]
}
