import Diagnostics

/// One page while it is written: its variables in their slots, its bytes in one array.
struct Frame {
  var output: [UInt8] = []
  var slots: [Value]
  let page: PageContext

  init(values: [Value], slotCount: Int, page: PageContext) {
    slots = values.prefix(slotCount) + Array(repeating: .none, count: max(slotCount - values.count, 0))
    self.page = page
  }

  mutating func write(_ nodes: [Node]) throws {
    for node in nodes {
      switch node {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .step(let step): try step(&self)
      }
    }
  }
}

/// A statement made ready, with every name resolved.
enum Node: Sendable {
  case literal([UInt8])
  case step(@Sendable (inout Frame) throws -> Void)
}

/// An expression made ready.
typealias Run = @Sendable (inout Frame) throws -> Value

/// Bytes in one of the files that a page is made of.
struct Place: Hashable, Sendable {
  let file: Int
  let range: Range<Int>

  /// What `compute` gives; its failure gets this place, and the name of what failed.
  func locating<T>(_ name: String, _ compute: () throws -> T) throws -> T {
    do {
      return try compute()
    } catch let failure as FilterFailure {
      let names = ["name": name, "operation": name]
      throw Fault(failure.code, self, failure.arguments.merging(names) { own, _ in own })
    }
  }

  /// What a loop goes through.
  func items(of value: Value, _ name: String) throws -> [Value] {
    try locating(name) { try value.listed() }
  }
}

/// What went wrong while a page was written, and where.
final class Fault: Error {
  let code: DiagnosticCode
  let place: Place
  let arguments: [String: String]

  init(_ code: DiagnosticCode, _ place: Place, _ arguments: [String: String] = [:]) {
    self.code = code
    self.place = place
    self.arguments = arguments
  }
}
