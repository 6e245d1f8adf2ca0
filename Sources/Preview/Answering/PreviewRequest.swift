/// What the preview needs to know of a request.
struct PreviewRequest: Sendable {
  var method = "GET"
  /// The path of the address, percent-encoded, without a query.
  let path: String
  var query = ""
  /// By names in lower case.
  var headers: [String: String] = [:]

  /// Whether the address names this computer itself. Another name means that a foreign site's page asks, which has
  /// had its name pointed here (DNS rebinding).
  var isForThisComputer: Bool {
    guard let host = headers["host"] else { return false }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return ["127.0.0.1", "localhost", "[::1]"].contains(name.lowercased())
  }
}
