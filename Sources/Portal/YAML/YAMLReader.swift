import Diagnostics
import Yams

/// Reads a YAML text into nodes with positions; every fault becomes a diagnostic at its place.
///
/// Anchors, aliases, tags that make other types, deep nesting and huge texts are refused.
struct YAMLReader {
  /// The file that holds the text, for diagnostics.
  let source: SourceText
  /// How many lines of the file come before the text.
  let linesBefore: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, linesBefore: Int) {
    self.source = source
    self.linesBefore = linesBefore
  }

  /// The root mapping of `text`; an empty one where the text is empty; nil after a fault that stops the reading.
  mutating func readMapping(_ text: String) -> YAMLNode? {
    if let mark = YAMLNesting.firstTooDeep(text) {
      report(.yamlTooDeep, at: mark)
      return nil
    }
    var text = text
    // Each round reports a duplicate key and blanks it, so that the rest is still read.
    for _ in 0..<Self.duplicateRounds {
      switch compose(text) {
      case .success(let node): return mapping(node, of: text)
      case .failure(let fault):
        guard case .duplicates(let keys, let mark) = fault,
          let shortened = reportDuplicates(keys, firstAt: mark, in: text)
        else {
          report(fault, in: text)
          return nil
        }
        text = shortened
      }
    }
    return nil
  }

  /// Reports at a YAML mark, `length` characters long.
  mutating func report(
    _ code: DiagnosticCode, at mark: YAMLMark, length: Int = 1, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    diagnostics.append(
      source.diagnostic(
        code, from: source.position(of: mark, linesBefore: linesBefore), length: length, arguments,
        suggestion: suggestion))
  }

  private static let duplicateRounds = 32
}

extension SourceText {
  /// The position of a YAML mark in the file: columns become characters.
  func position(of mark: YAMLMark, linesBefore: Int) -> SourcePosition {
    let number = mark.line + linesBefore
    let before = line(number).unicodeScalars.prefix(mark.column - 1)
    return SourcePosition(line: number, column: String(String.UnicodeScalarView(before)).count + 1)
  }
}

// MARK: - Composing

extension YAMLReader {
  enum Fault: Error {
    /// `opened` is where the value that went wrong begins.
    case syntax(problem: String, mark: YAMLMark, opened: YAMLMark?)
    /// A value that begins with `!`, which YAML would take for the name of a type and leave out.
    case tag(YAMLMark)
    case duplicates([String], YAMLMark)
    case alias(YAMLMark)
  }

  private mutating func compose(_ text: String) -> Result<YAMLNode?, Fault> {
    do {
      // Without resolver rules Yams runs no regular expressions; types are decided by the field that reads. Without
      // constructors it makes no values, which nobody asks for.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      // An anchor is a weak reference into the parser, so the tree is copied while the parser lives.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return .success(nil) }
        let mayHaveTags = text.utf8.contains(UInt8(ascii: "!"))
        return .success(try convert(root, mayHaveTags))
      }
    } catch let fault as Fault {
      return .failure(fault)
    } catch let error as YamlError {
      return .failure(fault(from: error))
    } catch {
      return .failure(.syntax(problem: "\(error)", mark: YAMLMark(line: 1, column: 1), opened: nil))
    }
  }

  private func convert(_ node: Node, _ mayHaveTags: Bool) throws -> YAMLNode {
    func mark(_ mark: Mark?, _ anchor: Anchor?) throws -> YAMLMark {
      let mark = YAMLMark(line: mark?.line ?? 1, column: mark?.column ?? 1)
      if anchor != nil { throw Fault.alias(mark) }
      if mayHaveTags, character(at: mark) == "!" { throw Fault.tag(mark) }
      return mark
    }
    switch node {
    case .scalar(let scalar):
      let mark = try mark(scalar.mark, scalar.anchor)
      return YAMLNode(content: .scalar(scalar.string, isPlain: scalar.style == .plain), mark: mark)
    case .sequence(let sequence):
      let mark = try mark(sequence.mark, sequence.anchor)
      return YAMLNode(content: .list(try sequence.map { try convert($0, mayHaveTags) }), mark: mark)
    case .mapping(let mapping):
      let place = try mark(mapping.mark, mapping.anchor)
      let entries = try mapping.map { key, value in
        guard case .scalar(let name) = key else {
          throw Fault.syntax(
            problem: "did not find expected key", mark: try mark(key.mark, nil), opened: nil)
        }
        return YAMLEntry(
          key: name.string, keyMark: try mark(name.mark, name.anchor), value: try convert(value, mayHaveTags))
      }
      return YAMLNode(content: .map(entries), mark: place)
    case .alias(let alias): throw Fault.alias(try mark(alias.mark, nil))
    }
  }

  private func fault(from error: YamlError) -> Fault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let opened = context.map { YAMLMark(line: $0.mark.line, column: $0.mark.column) }
      let mark = YAMLMark(line: mark.line, column: mark.column)
      // “while scanning a tag”
      if let opened, context?.text.hasSuffix("a tag") == true { return .tag(opened) }
      if problem == "found undefined tag handle" { return .tag(mark) }
      return problem == "found undefined alias"
        ? .alias(mark) : .syntax(problem: problem, mark: mark, opened: opened)
    case .duplicatedKeysInMapping(let keys, let context):
      return .duplicates(keys, YAMLMark(line: context.mark.line, column: context.mark.column))
    default:
      return .syntax(problem: "\(error)", mark: YAMLMark(line: 1, column: 1), opened: nil)
    }
  }

  private mutating func mapping(_ node: YAMLNode?, of text: String) -> YAMLNode? {
    guard let node, !node.isNull else {
      return YAMLNode(content: .map([]), mark: YAMLMark(line: 1, column: 1))
    }
    guard case .map = node.content else {
      if let found = YAMLLines.firstFault(in: text) {
        report(
          found.code, at: found.mark, length: found.length, found.arguments, suggestion: found.suggestion)
      } else {
        report(.yamlNotMapping, at: node.mark)
      }
      return nil
    }
    return node
  }
}
