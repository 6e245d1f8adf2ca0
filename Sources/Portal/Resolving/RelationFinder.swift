/// Finds how people, stories and programs hang together, with everyone who may not be shown made “former”.
struct RelationFinder {
  /// Everyone there is, whether they may be shown or not.
  let clusters: ClusterTable

  func find(
    people: [Document<Person>], stories: [Document<Story>], programs: [Document<Program>]
  ) -> Relations {
    let shown = Set(people.map { ProfileID($0.id.name) })
    let participant = { (id: ProfileID) -> Participant in shown.contains(id) ? .person(id) : .former }
    let attribution = { (text: String) -> Attribution in
      // A quote is by a profile where its words are a profile's id, else by whom they name.
      let id = ProfileID(text)
      if shown.contains(id) { return .participant(.person(id)) }
      return clusters[id.document] == nil ? .name(text) : .participant(.former)
    }
    var relations = Relations()
    for story in stories { add(story, to: &relations, participant, attribution) }
    for program in programs { add(program, to: &relations, participant) }
    return relations
  }

  private func add(
    _ story: Document<Story>, to relations: inout Relations, _ participant: (ProfileID) -> Participant,
    _ attribution: (String) -> Attribution
  ) {
    let content = story.original.content
    let people = StoryPeople(
      mentor: content.mentor.map { participant($0.value) },
      mentee: content.mentee.map { participant($0.value) },
      quoted: content.quote?.by.map(attribution))
    relations.storyPeople[story.id] = people
    var named: Set<ProfileID> = []
    for case .person(let person)? in [people.mentor, people.mentee] where named.insert(person).inserted {
      relations.storiesOfPerson[person, default: []].append(story.id)
    }
  }

  private func add(
    _ program: Document<Program>, to relations: inout Relations, _ participant: (ProfileID) -> Participant
  ) {
    let id = ProgramID(program.id.name)
    relations.coordinators[id] = program.original.content.coordinator.map { text in
      text.contains("@") ? .email(text) : .participant(participant(ProfileID(text)))
    }
    let pairs = program.original.content.pairs.map { record in
      Pair(
        mentor: participant(record.mentor.value), mentee: participant(record.mentee.value), mode: record.mode,
        started: record.started, ended: record.ended, phase: record.phase)
    }
    relations.pairs[id] = pairs
    for pair in pairs {
      for case .person(let person) in [pair.mentor, pair.mentee] {
        relations.pairsOfPerson[person, default: []].append(PairInProgram(program: id, pair: pair))
      }
    }
  }
}
