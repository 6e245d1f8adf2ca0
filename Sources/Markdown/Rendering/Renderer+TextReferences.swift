import Diagnostics

/// What text refers to: bare URLs, footnotes, and references that nothing defines.
extension Renderer {
  mutating func writeBareURL(at index: Int, _ run: inout TextRun) -> Int {
    guard openLink == nil, let match = run.urls.match(at: index, from: run.copied) else { return index + 1 }
    let urlRange = withoutLastEntity(match.range, &run)
    let url = unmasked(run.text, urlRange)
    let destination = match.lacksScheme ? "http://" + url : url
    let start = sourceOffset(of: urlRange.lowerBound, &run)
    let end = sourceOffset(of: urlRange.upperBound - 1, &run) + 1
    if match.reachesEnd, run.node != nil, run.text[urlRange.lowerBound] == text.bytes[start] {
      noteCut(from: start, after: sourceOffset(of: run.text.count - 1, &run))
    }
    let range = fileRange(start..<max(start + 1, end))
    links.append(LinkDraft(destination: destination, text: url, isExternal: true, range: range))
    flush(&run, upTo: urlRange.lowerBound)
    html.bytes.append("<a href=\"")
    html.bytes.appendHref(destination)
    html.bytes.append("\">")
    html.bytes.appendEscaped(url)
    html.bytes.append("</a>")
    run.copied = urlRange.upperBound
    return urlRange.upperBound
  }

  /// GFM leaves an entity at the end out of a URL, whatever it stands for.
  private mutating func withoutLastEntity(_ range: Range<Int>, _ run: inout TextRun) -> Range<Int> {
    guard features.mayHoldEscapes else { return range }
    var last = range.upperBound - 1
    while last > range.lowerBound, run.text[last].isContinuation { last -= 1 }
    let source = sourceOffset(of: last, &run)
    let isEntity = text.bytes[source] == UInt8(ascii: "&") && run.source?.wasEscaped(last) == true
    guard isEntity else { return range }
    let end = run.urls.end(from: range.lowerBound, before: last)
    return range.lowerBound..<max(end, range.lowerBound + 1)
  }

  /// Notes the marks by which cmark has cut the URL that begins at `start`: those after `last`, up to where GFM ends it.
  private mutating func noteCut(from start: Int, after last: Int) {
    guard last + 1 < text.bytes.count, Mask.mask(of: text.bytes[last + 1]) != nil else { return }
    let line = text.content(ofLine: text.lines.line(at: start))
    guard line.contains(start) else { return }
    let rest = UnsafeBufferPointer(rebasing: text.bytes[..<line.upperBound])
    let end = BareURLs(rest).end(from: start)
    guard last + 1 < end else { return }
    for index in (last + 1)..<end where Mask.mask(of: text.bytes[index]) != nil {
      if text.bytes[index - 1] != UInt8(ascii: "\\") { cutMarks.append(text.map.fileOffset(of: index)) }
    }
  }

  private func unmasked(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    isMasked ? String(decoding: text[range].map(Mask.original), as: UTF8.self) : text.string(range)
  }

  /// A masked mark is written as itself in texts alone; elsewhere it is a reason to mask nothing.
  mutating func noteMasks(in bytes: UnsafeBufferPointer<UInt8>) {
    if isMasked, Mask.isIn(bytes) { isMaskMisplaced = true }
  }

  mutating func openBracket(at index: Int, _ run: inout TextRun) -> Int {
    guard run.text.has("[^", at: index),
      let end = FootnoteText.labelEnd(from: index + 2, in: run.text, limit: run.text.count)
    else {
      if index == 0 || !run.text[index - 1].isLetterOrDigit { sawBracket = true }
      return index + 1
    }
    let label = run.text.string((index + 2)..<end)
    guard let reference = footnotes.refer(to: label) else {
      let start = sourceOffset(of: index, &run)
      report(.missingFootnote, at: start..<(start + end + 1 - index), ["label": label])
      return index + 2
    }
    flush(&run, upTo: index)
    writeNoteReference(reference)
    run.copied = end + 1
    return end + 1
  }

  /// Warns of `[text][label]` where cmark found no definition. A row of indices (`a[i][j]`) is no such thing.
  mutating func checkReference(at index: Int, _ run: inout TextRun) -> Int {
    guard index >= run.referencesCheckedUntil else { return index + 1 }
    if sawBracket, run.text.has("](", at: index), !isEscaped(index, &run) {
      checkDestination(after: index, &run)
    }
    guard sawBracket, run.text.has("][", at: index), !run.text.has("][^", at: index),
      !isEscaped(index + 1, &run)
    else {
      sawBracket = false
      return index + 1
    }
    var end = index + 2
    while end < run.text.count, run.text[end] != UInt8(ascii: "["), run.text[end] != UInt8(ascii: "]") {
      end += 1
    }
    guard end > index + 2, end < run.text.count, run.text[end] == UInt8(ascii: "]") else { return index + 1 }
    let start = sourceOffset(of: index + 1, &run)
    let label = run.text.string((index + 2)..<end)
    report(.missingReference, at: start..<(start + end - index), ["label": label])
    run.referencesCheckedUntil = end + 1
    return index + 1
  }

  /// Warns of `[text](a place.md)`: the blank is why cmark found no link there.
  private mutating func checkDestination(after bracket: Int, _ run: inout TextRun) {
    let bracket = sourceOffset(of: bracket, &run)
    guard text.bytes.has("](", at: bracket) else { return }
    let line = text.content(ofLine: text.lines.line(at: bracket))
    let start = bracket + 2
    var (end, depth) = (start, 0)
    while end < line.upperBound, text.bytes[end] != UInt8(ascii: ")") || depth > 0 {
      if text.bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if text.bytes[end] == UInt8(ascii: ")") { depth -= 1 }
      if text.bytes[end] == UInt8(ascii: "[") { return }
      end += 1
    }
    let inner = text.bytes.trimmed(start..<max(start, end))
    guard end < line.upperBound, let blank = text.bytes[inner].firstIndex(where: \.isBlank),
      text.bytes[inner.lowerBound] != UInt8(ascii: "<")
    else { return }
    // What looks like a title is none of the address; then something else is wrong.
    switch (text.bytes[blank...].first { !$0.isBlank }, text.bytes[inner.upperBound - 1]) {
    case (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")),
      (UInt8(ascii: "("), UInt8(ascii: ")")):
      return
    default: break
    }
    let address = text.bytes.string(inner)
    report(.spaceInAddress, at: inner, ["address": address])
  }
}
