import Foundation
import Portal

extension Portal {
  /// Every day that a page may show.
  /// - Parameter documents: those to look at; nil for all.
  func days(in zone: TimeZone, of documents: Set<DocumentID>? = nil) -> Set<Day> {
    var days: Set<Day> = [today]
    for story in Self.those(of: stories, among: documents) { days.insert(story.original.content.date) }
    for guide in Self.those(of: guides, among: documents) {
      days.formUnion(guide.editions.compactMap(\.content.reviewed))
    }
    for page in Self.those(of: pages, among: documents) {
      days.formUnion(page.editions.compactMap(\.content.reviewed))
    }
    for program in Self.those(of: programs, among: documents) {
      let content = program.original.content
      days.formUnion([content.starts, content.ends].compactMap { $0 })
      for edition in program.editions {
        let moments = edition.content.events.flatMap { [$0.start, $0.end].compactMap { $0 } }
        days.formUnion(moments.map { LocalMoment($0, in: zone).day })
      }
      for pair in relations.pairs[ProgramID(program.id.name)] ?? [] {
        days.formUnion([pair.started, pair.ended].compactMap { $0 })
      }
    }
    return days
  }

  private static func those<Content>(
    of list: [Document<Content>], among ids: Set<DocumentID>?
  ) -> [Document<Content>] {
    guard let ids, let kind = list.first?.id.kind else { return list }
    return ids.contains { $0.kind == kind } ? list.filter { ids.contains($0.id) } : []
  }
}
