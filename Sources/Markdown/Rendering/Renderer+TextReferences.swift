import Diagnostics

/// What text refers to: bare URLs, footnotes, and references that nothing defines.
extension Renderer {
  mutating func writeBareURL(at index: Int, _ run: inout TextRun) -> Int {
    guard openLink == nil, let match = run.urls.match(at: index, from: run.copied) else { return index + 1 }
    let url = run.text.string(match.range)
    let destination = match.lacksScheme ? "http://" + url : url
    let start = sourceOffset(of: match.range.lowerBound, &run)
    let end = sourceOffset(of: match.range.upperBound - 1, &run) + 1
    let range = fileRange(start..<max(start + 1, end))
    links.append(LinkDraft(destination: destination, text: url, isExternal: true, range: range))
    flush(&run, upTo: match.range.lowerBound)
    html.bytes.append("<a href=\"")
    html.bytes.appendHref(destination)
    html.bytes.append("\">")
    html.bytes.appendEscaped(UnsafeBufferPointer(rebasing: run.text[match.range]))
    html.bytes.append("</a>")
    run.copied = match.range.upperBound
    return match.range.upperBound
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
}
