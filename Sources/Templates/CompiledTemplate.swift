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
  let sources: [SourceText]

  /// Appends the page. `values` stand in the order of the variables that the template was compiled with. What
  /// could only fail now, such as a division by zero, is thrown with its place; `output` then has no part of
  /// it.
  public func render(
    _ values: [Value], page: PageContext, into output: inout [UInt8]
  ) throws(RenderFailure) {
    let start = output.count
    var frame = Frame(values: values, slotCount: slotCount, page: page)
    swap(&frame.output, &output)
    defer { swap(&frame.output, &output) }
    do {
      try frame.write(nodes)
    } catch {
      frame.output.removeSubrange(start...)
      let fault = error as? Fault ?? Fault(.templateFilterFailed, Place(file: 0, range: 0..<0))
      let source = sources[fault.place.file]
      throw RenderFailure(diagnostic: source.diagnostic(fault.code, at: fault.place.range, fault.arguments))
    }
  }
}

/// A page that could not be written.
public struct RenderFailure: Error {
  public let diagnostic: Diagnostic
}
