import Diagnostics

/// A named function of a value: `{{ value | name(arguments) }}`.
public struct Filter: Sendable {
  public struct Parameter: Sendable {
    public let name: String
    public let type: ValueType
    /// What stands in for the argument where it is left out; nil when it must be given.
    public let standard: Value?

    public init(_ name: String, _ type: ValueType, standard: Value? = nil) {
      self.name = name
      self.type = type
      self.standard = standard
    }
  }

  public let name: String
  public let parameters: [Parameter]
  /// The type of further arguments, which the filter takes under any name; nil when it takes none.
  public let others: ValueType?
  let input: ValueType
  /// Nil for the engine's own, which are tried on examples.
  let result: ValueType?
  /// Whether it may find nothing, as `first` does in an empty list: it then gives nil.
  var mayFindNothing = false
  let function: Function

  /// - Parameters:
  ///   - input: What it can be used on. `.optional` where it also takes what may be missing.
  ///   - result: What it gives.
  public init(
    _ name: String, _ parameters: [Parameter] = [], others: ValueType? = nil, on input: ValueType,
    gives result: ValueType, _ function: @escaping @Sendable (FilterCall) throws(FilterFailure) -> Value
  ) {
    (self.name, self.parameters, self.others) = (name, parameters, others)
    (self.input, self.result, self.function) = (input, result, function)
  }

  /// One of the engine's own.
  init(
    _ name: String, _ parameters: [Parameter] = [], on input: ValueType = .any,
    gives result: ValueType? = nil, mayFindNothing: Bool = false, _ function: @escaping Function
  ) {
    (self.name, self.parameters, self.others) = (name, parameters, nil)
    (self.input, self.result, self.function) = (input, result, function)
    self.mayFindNothing = mayFindNothing
  }

  /// How it is written: `truncate(length, killwords, end, leeway)`.
  var signature: String {
    let names = parameters.map(\.name) + (others == nil ? [] : ["…"])
    return names.isEmpty ? name : "\(name)(\(names.joined(separator: ", ")))"
  }
}

/// What a filter, a test or an operator makes of values; nil where it finds nothing.
typealias Function = @Sendable (FilterCall) throws -> Value?

/// What a filter is given.
public struct FilterCall: Sendable {
  public let input: Value
  /// In the order of the filter's parameters, the standard ones filled in.
  public let arguments: [Value]
  /// The further arguments.
  public let others: [(name: String, value: Value)]
  public let page: PageContext
}

/// Why a filter can give no value; the template's author reads it.
public struct FilterFailure: Error {
  let code: DiagnosticCode
  let arguments: [String: String]

  public init(_ reason: String) { self.init(.templateFilterFailed, ["reason": reason]) }

  init(_ code: DiagnosticCode, _ arguments: [String: String] = [:]) {
    self.code = code
    self.arguments = arguments
  }

  static func wrongType(_ values: Value...) -> FilterFailure {
    FilterFailure(.templateType, ["found": values.map(\.type.word).joined(separator: ", ")])
  }
}

/// The filters that templates may use: Jinja's everyday ones, and the host's.
public struct FilterTable: Sendable {
  private(set) var filters: [String: Filter]

  public init() {
    let own = Filter.texts + Filter.lists + Filter.forms
    filters = Dictionary(own.map { ($0.name, $0) }) { first, _ in first }
    for (alias, name) in ["count": "length", "d": "default", "e": "escape"] { filters[alias] = filters[name] }
  }

  /// Adds a filter, in place of one of the same name.
  public mutating func register(_ filter: Filter) { filters[filter.name] = filter }
}
