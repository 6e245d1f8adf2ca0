import Diagnostics

/// A template made ready to write pages, or what keeps it from that.
public struct Compilation: Sendable {
  /// Nil when there are problems.
  public let template: CompiledTemplate?
  public let problems: [Diagnostic]
}

/// A template with all that it extends and includes, checked and resolved. Written any number of times, on
/// any thread.
public struct CompiledTemplate: Sendable {
  let nodes: [Node]
  let slotCount: Int
  let loopDepth: Int
  let sources: [SourceText]

  /// Appends the page. `values` stand in the order of the variables that the template was compiled with. What
  /// could only fail now, such as a division by zero, is thrown with its place; `output` then has no part of
  /// it.
  public func render(
    _ values: [Value], page: PageContext, into output: inout [UInt8]
  ) throws(RenderFailure) {
    let start = output.count
    var renderer = Renderer(self, values: values, page: page)
    swap(&renderer.output, &output)
    defer { swap(&renderer.output, &output) }
    do throws(Fault) {
      try renderer.write(nodes)
    } catch {
      renderer.output.removeSubrange(start...)
      let source = sources[error.place.file]
      throw RenderFailure(diagnostic: source.diagnostic(error.code, at: error.place.range, error.arguments))
    }
  }
}

/// A page that could not be written.
public struct RenderFailure: Error {
  public let diagnostic: Diagnostic
}

/// What went wrong while a page was written, and where. A class, so that passing it up costs one word.
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
