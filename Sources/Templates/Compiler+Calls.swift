import Diagnostics

/// Operators, tests and filters: functions of values that exist, which are tried on examples.
extension Compiler {
  /// What `function` makes of a value and others, which are there. Its type is that of what it makes of examples,
  /// where a failure is a fault of the template.
  mutating func call(
    _ name: String, _ input: Typed, _ arguments: [Typed], _ others: [(name: String, value: Typed)] = [],
    from start: Int, blaming range: Range<Int>? = nil, gives known: ValueType? = nil,
    _ function: @escaping Function
  ) throws -> Typed {
    let (subject, runs, named) = (input.run, arguments.map(\.run), others.map { ($0.name, $0.value.run) })
    let place = Place(file: file, range: start..<end)
    let parts = [input] + arguments
    let type = known ?? tried(name, parts, blaming: range ?? start..<end, function)
    return try typed(type, from: start, parts + others.map(\.value)) { frame in
      let call = FilterCall(
        input: try subject(&frame) ?? .none, arguments: try runs.map { try $0(&frame) ?? .none },
        others: try named.map { ($0.0, try $0.1(&frame) ?? .none) }, page: frame.page)
      return try place.locating(name) { try function(call) }
    }
  }

  private mutating func tried(
    _ name: String, _ parts: [Typed], blaming range: Range<Int>, _ function: Function
  ) -> ValueType {
    let examples = parts.compactMap(\.type.example)
    guard examples.count == parts.count else { return .any }
    do {
      let call = FilterCall(
        input: examples[0], arguments: Array(examples[1...]), others: [], page: PageContext())
      return try function(call)?.type ?? .any
    } catch let failure as FilterFailure where [.templateType, .templateNotPrintable].contains(failure.code) {
      report(failure.code, range, failure.arguments.merging(["operation": name]) { $1 })
    } catch {}
    return .any
  }

  mutating func operation(_ sign: String, _ left: Typed, _ right: Typed, from start: Int) throws -> Typed {
    switch sign {
    case "and", "or": return try either(sign == "and", used(left), value(right), from: start)
    case "==" where right.isNone: return try isNone(left, from: start)
    case "==" where left.isNone: return try isNone(right, from: start)
    case "!=" where left.isNone || right.isNone:
      return try not(operation("==", left, right, from: start), from: start)
    default: break
    }
    let operands = [left, right].map { operand in
      sign == "==" || sign == "!=" ? value(operand) : sign == "~" ? printable(operand) : present(operand)
    }
    guard let function = Operator.named[sign]?.function else { return try nothing(from: start) }
    return try call(sign, operands[0], [operands[1]], from: start, function)
  }

  /// `and` gives the first operand where it is false, `or` where it is true, else the second.
  private mutating func either(_ isAnd: Bool, _ one: Typed, _ other: Typed, from start: Int) throws -> Typed {
    let (first, second) = (one.run, other.run)
    let type = (isAnd ? one.type : one.type.present).joined(with: other.type)
    var result = try typed(type, from: start, [one, other]) { frame in
      let value = try first(&frame) ?? .none
      return value.isTrue == isAnd ? try second(&frame) : value
    }
    if isAnd {
      result.yes = one.yes.merging(other.yes) { $1 }
    } else {
      result.no = one.no.merging(other.no) { $1 }
    }
    return result
  }

  mutating func not(_ operand: Typed, from start: Int) throws -> Typed {
    let run = operand.run
    var result = try typed(.bool, from: start, [operand]) { frame in .bool(try run(&frame)?.isTrue != true) }
    (result.yes, result.no) = (operand.no, operand.yes)
    return result
  }

  /// Without `else` it gives nothing, which is written as nothing.
  mutating func choice(_ one: Typed, _ condition: Typed, _ other: Typed?) throws -> Typed {
    let (isTrue, first, second) = (condition.run, one.run, other?.run)
    let type = one.type.joined(with: other?.type ?? .nothing)
    let parts = [one, condition] + (other.map { [$0] } ?? [])
    var result = try typed(type, from: one.range.lowerBound, parts) { frame in
      try isTrue(&frame)?.isTrue == true ? try first(&frame) : try second?(&frame)
    }
    if other == nil { result.optionalOf = one.type }
    return result
  }

  private mutating func isNone(_ operand: Typed, from start: Int) throws -> Typed {
    let operand = value(operand)
    var result = try call("==", operand, [], from: start, gives: .bool) { .bool($0.input.isNone) }
    result.no = operand.yes
    return result
  }

  /// `is defined`: may be asked even of a name that nobody knows, which is then safe to use where the answer
  /// is yes.
  private mutating func isDefined(_ operand: Typed, from start: Int) throws -> Typed {
    let run = operand.ifThere
    var result = try typed(.bool, from: start, [operand]) { frame in .bool(try run(&frame) != nil) }
    result.yes = operand.unknown.map { [Compiler.assumed($0): .any] } ?? operand.yes
    return result
  }

  mutating func test(_ subject: Typed, _ name: Word, _ arguments: [Argument], from start: Int) throws -> Typed
  {
    switch name.text {
    case "defined": return try isDefined(subject, from: start)
    case "undefined": return try not(isDefined(subject, from: start), from: start)
    case "none": return try isNone(subject, from: start)
    default: break
    }
    let sign = Filter.comparisons[name.text] ?? name.text
    if Operator.named[sign]?.strength == Operator.comparison, arguments.count == 1 {
      return try operation(sign, subject, arguments[0].value, from: start)
    }
    if let test = Filter.tests[name.text] {
      return try apply(test, to: subject, name, arguments, from: start)
    }
    let names = Array(Filter.tests.keys) + Array(Filter.comparisons.keys) + ["defined", "undefined", "none"]
    unknown(.templateUnknownTest, name, among: names)
    return try nothing(from: start)
  }
}
