import Diagnostics

/// All documents before their contents are read together, in the order of their ids.
struct ClusterTable: Sendable {
  private(set) var clusters: [Cluster] = []
  /// What is wrong with how the files of each document go together.
  private(set) var problems: [DocumentID: [Diagnostic]] = [:]

  init(_ files: [DecodedDocument], settings: SiteSettings) {
    for (id, group) in Dictionary(grouping: files, by: \.id).sorted(by: { $0.key < $1.key }) {
      var builder = ClusterBuilder(settings: settings)
      if let cluster = builder.cluster(id, group) { clusters.append(cluster) }
      if !builder.diagnostics.isEmpty { problems[id] = builder.diagnostics }
    }
  }

  subscript(id: DocumentID) -> Cluster? { index(of: id).map { clusters[$0] } }

  /// Puts a document in the place of what it was, or takes it away.
  mutating func set(_ cluster: Cluster?, for id: DocumentID, problems found: [Diagnostic]) {
    let index = clusters.partitioningIndex { id <= $0.id }
    let isThere = clusters.indices.contains(index) && clusters[index].id == id
    clusters.replaceSubrange(index..<(isThere ? index + 1 : index), with: cluster.map { [$0] } ?? [])
    problems[id] = found.isEmpty ? nil : found
  }

  /// Names that some systems take for the same.
  func caseTwins() -> [Diagnostic] {
    var seen: [String: Cluster] = [:]
    return clusters.compactMap { cluster in
      let key = cluster.id.kind.folder + "/" + cluster.id.name.lowercased()
      guard let first = seen[key] else {
        seen[key] = cluster
        return nil
      }
      return Diagnostic(
        .namesDifferByCase, file: cluster.original.source.path,
        arguments: ["other": first.original.source.path])
    }
  }

  /// Chapters of guides that are not there: no list leads to them.
  func orphanChapters() -> [Diagnostic] {
    clusters.compactMap { cluster in
      guard let parent = cluster.id.parent, index(of: parent) == nil else { return nil }
      return Diagnostic(
        .orphanChapter, file: cluster.original.source.path, arguments: ["guide": parent.name])
    }
  }

  private func index(of id: DocumentID) -> Int? {
    let index = clusters.partitioningIndex { id <= $0.id }
    return clusters.indices.contains(index) && clusters[index].id == id ? index : nil
  }
}
