import Diagnostics

/// Everything that is wrong or due in documents that can each be read: run over every file, drafts too.
struct ContentCheck: Sendable {
  let settings: SiteSettings
  let today: Day

  func diagnostics(in cluster: Cluster) -> [Diagnostic] {
    cluster.files.flatMap { names($0) + pictures($0) + reviews($0) }
      + dates(cluster.original) + pairs(cluster.original) + cluster.files.flatMap(beside)
      + permission(cluster.original)
      + translations(cluster)
  }

  /// A name of which no letter fits into an address.
  private func names(_ file: DecodedDocument) -> [Diagnostic] {
    let name = file.id.name.split(separator: "/").last.map(String.init) ?? ""
    guard file.id != .home, file.record.text("slug") == nil, Slug(from: name) == nil else { return [] }
    return [Diagnostic(.emptySlug, file: file.source.path, arguments: ["value": name])]
  }

  private func pictures(_ file: DecodedDocument) -> [Diagnostic] {
    [("photo", "photo_alt"), ("image", "image_alt")].compactMap { picture, text in
      // A translation without the picture's line inherits it, and its original has been asked.
      // One whose line is at fault has that reported.
      guard file.matter.contains(where: { $0.key == picture }), file.record[picture] != nil,
        file.record[text] == nil
      else { return nil }
      return file.diagnostic(.missingPictureText, atKey: picture, ["field": picture, "text": text])
    }
  }

  private func reviews(_ file: DecodedDocument) -> [Diagnostic] {
    guard let reviewed = file.record.day("reviewed"), file.matter.contains(where: { $0.key == "reviewed" })
    else {
      return []
    }
    if reviewed > today {
      return [file.diagnostic(.reviewInFuture, atKey: "reviewed", ["date": reviewed.iso])]
    }
    let due = reviewed.adding(file.record.period("review_in") ?? settings.reviewInterval)
    guard due < today else { return [] }
    return [file.diagnostic(.reviewOverdue, atKey: "reviewed", ["date": reviewed.iso, "due": due.iso])]
  }

  private func permission(_ file: DecodedDocument) -> [Diagnostic] {
    guard file.id.kind == .profile, let permission = file.record.day("permission"),
      !file.record.bool("withdrawn")
    else { return [] }
    if permission > today {
      return [file.diagnostic(.permissionInFuture, atKey: "permission", ["date": permission.iso])]
    }
    guard let expires = file.record.day("expires") else { return [] }
    if expires < permission {
      return [file.diagnostic(.datesReversed, atKey: "expires", ["first": "permission", "last": "expires"])]
    }
    if expires < today {
      return [file.diagnostic(.permissionExpired, atKey: "expires", ["date": expires.iso])]
    }
    guard expires <= today.adding(settings.permissionNotice) else { return [] }
    return [file.diagnostic(.permissionExpiresSoon, atKey: "expires", ["date": expires.iso])]
  }

  private func dates(_ file: DecodedDocument) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let starts = file.record.day("starts"), let ends = file.record.day("ends"), ends < starts {
      found.append(file.diagnostic(.datesReversed, atKey: "ends", ["first": "starts", "last": "ends"]))
    }
    for pair in file.record.records("pairs") {
      guard let started = pair.day("started"), let ended = pair.day("ended"), ended < started,
        let value = pair["ended"]
      else { continue }
      found.append(file.diagnostic(.datesReversed, at: value, ["first": "started", "last": "ended"]))
    }
    for event in file.record.records("events") {
      guard let start = event.moment("start"), let end = event.moment("end"), let value = event["end"] else {
        continue
      }
      if (start.minute == nil) != (end.minute == nil) {
        found.append(file.diagnostic(.mixedTimes, at: value))
      } else if end.isBefore(start) {
        found.append(file.diagnostic(.datesReversed, at: value, ["first": "start", "last": "end"]))
      }
    }
    return found
  }

  private func pairs(_ file: DecodedDocument) -> [Diagnostic] {
    (file.record.records("pairs") + [file.record]).compactMap { pair in
      guard let mentee = pair.located("mentee"), pair.text("mentor") == mentee.value else { return nil }
      return file.diagnostic(.pairOfOne, at: mentee, ["value": mentee.value])
    }
  }

  /// A program complements another.
  private func beside(_ file: DecodedDocument) -> [Diagnostic] {
    guard file.id.kind == .program, let other = file.record.located("beside"), other.value == file.id.name,
      file.matter.contains(where: { $0.key == "beside" })
    else { return [] }
    return [file.diagnostic(.besideItself, at: other, ["value": other.value])]
  }

  /// Profiles speak in their own language; everything else is expected in all languages of the site.
  private func translations(_ cluster: Cluster) -> [Diagnostic] {
    guard cluster.id.kind != .profile, !cluster.original.isDraft(on: today) else { return [] }
    return settings.languages.compactMap { language in
      guard language != cluster.original.language, language != settings.primaryLanguage,
        cluster.translations[language] == nil
      else { return nil }
      return Diagnostic(
        .missingTranslation, file: cluster.original.source.path, arguments: ["language": language.tag])
    }
  }
}

extension Moment {
  fileprivate func isBefore(_ other: Moment) -> Bool {
    universalMinute < other.universalMinute
  }

  /// Minutes since 1970, the written offset taken off; comparable where both have one or neither has.
  private var universalMinute: Int { day.daysSinceEpoch * 1440 + (minute ?? 0) - (offset ?? 0) }
}
