/// A mistake as it stands in a portal, and the same place when it is mended, for `tandem explain`.
///
/// The examples are declared in `Examples+….swift`, beside the codes they belong to. A test runs each of them:
/// the wrong one is reported as its code, the right one is not.
public struct Example: Sendable {
  public let code: DiagnosticCode
  public let place: ExamplePlace
  public let wrong: String
  public let right: String

  init(_ code: DiagnosticCode, _ place: ExamplePlace, wrong: String, right: String) {
    self.code = code
    self.place = place
    self.wrong = wrong
    self.right = right
  }
}

extension Example {
  /// At most one for each code, in the order of the layers that report them.
  public static let all =
    markdown + templateSyntax + templateNames + templateValues + templatePlaces + files + frontMatter + values
    + references + pictures + reminders + site
}

extension DiagnosticCode {
  /// Nil where no few lines can show the mistake, such as a disk that is full.
  public var example: Example? { Example.all.first { $0.code == self } }
}
