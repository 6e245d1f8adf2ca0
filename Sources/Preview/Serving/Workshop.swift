import Diagnostics
import Site

/// Holds the portal in memory, brings it up to date, and tells the open pages.
actor Workshop {
  private var live: LiveSite
  private(set) var shown: PreviewSite
  private let language: WordingLanguage
  private var search = SearchShelf()
  private var openPages: [Int: OpenPage] = [:]
  private var streams: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var count = 0
  /// What rendering every page has found, and whether every page has been rendered.
  private var found: [Diagnostic] = []
  private var isChecked = false

  init(_ live: LiveSite, language: WordingLanguage) {
    self.live = live
    self.language = language
    shown = PreviewSite(live.site)
  }

  /// The answer to a request for anything but the stream of events.
  nonisolated func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    var site = await shown
    let answer = site.answer(request)
    guard answer.status == .notFound, let path = site.searchPath(at: request.path),
      let bytes = await searchFile(at: path)
    else { return answer }
    site.searchFiles[path] = bytes
    return site.answer(request)
  }

  private func searchFile(at path: String) async -> [UInt8]? {
    for files in search.files(of: shown.searched) {
      if let bytes = await files.value[path] { return bytes }
    }
    return nil
  }

  /// Reads what has changed, and tells every open page what it needs to know.
  func apply(_ changes: SourceChanges) async {
    live = await live.updated(after: changes)
    if !live.hasOnlyNewTexts { (found, isChecked) = ([], false) }
    show(PreviewSite(live.site, after: shown, rendering: found))
  }

  /// Renders every page to find what only rendering can find, unless something else changes first.
  func checkPages() async {
    let site = live.site
    // A new text changes no other page.
    guard !site.diagnostics.hasErrors, !isChecked || !found.isEmpty else { return }
    let problems = await site.renderProblems()
    guard !Task.isCancelled else { return }
    isChecked = true
    guard problems != found else { return }
    found = problems
    show(PreviewSite(site, after: shown, rendering: found))
  }

  /// The events for a page that a browser has opened, until it is closed.
  /// - Parameter tag: the entity tag of the page as it was when it was loaded.
  func events(forPageAt path: String, tag: String) -> AsyncStream<[UInt8]> {
    count += 1
    let id = count
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
    let bytes = shown.page(at: path)
    let isStale = EntityTag(of: bytes).text != tag
    let problems = PreviewEvent.Problems(shown.problems, in: language)
    openPages[id] = OpenPage(path: path, bytes: bytes, problems: problems)
    streams[id] = continuation
    continuation.onTermination = { _ in Task { await self.forget(id) } }
    continuation.yield(PreviewEvent(reload: isStale, problems: problems).bytes)
    return stream
  }

  func pulse() { for stream in streams.values { stream.yield(PreviewEvent.pulse) } }

  /// Ends every stream of events.
  func close() { for stream in streams.values { stream.finish() } }

  private func show(_ site: PreviewSite) {
    let styles = Self.changedStyles(from: shown.styled, to: site.styled)
    shown = site
    search.siteHasChanged()
    for (id, page) in openPages {
      var page = page
      if let event = page.event(for: site, styles: styles, language: language) {
        streams[id]?.yield(event.bytes)
      }
      openPages[id] = page
    }
  }

  private func forget(_ id: Int) { (openPages[id], streams[id]) = (nil, nil) }

  private static func changedStyles(from old: Site, to new: Site) -> [String: String] {
    let changed = old.styleSheets.compactMap { name, path in
      new.styleSheets[name].flatMap { $0 == path ? nil : (path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: changed)
  }
}
