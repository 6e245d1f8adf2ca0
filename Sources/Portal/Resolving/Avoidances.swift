/// Whom each person is not to be matched with: who avoids whom, who manages whom, and who are a pair already.
enum Avoidances {
  /// - Parameter named: people, each with those whom their profile keeps them from.
  static func found(in named: some Sequence<(ProfileID, [ProfileID])>) -> [ProfileID: Set<ProfileID>] {
    var avoided: [ProfileID: Set<ProfileID>] = [:]
    for (person, others) in named {
      for other in others {
        avoided[person, default: []].insert(other)
        avoided[other, default: []].insert(person)
      }
    }
    return avoided
  }
}

extension Cluster {
  /// Whom a profile keeps its person from: those they avoid, and their manager.
  var avoided: [ProfileID] {
    let record = original.record
    return (record.texts("avoids").map(\.value) + [record.text("manager")].compactMap { $0 }).map(
      ProfileID.init)
  }
}
