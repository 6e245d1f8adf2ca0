import FlyingFox
import FlyingSocks
import Foundation

import Site

/// Answers browsers on this computer, over HTTP.
struct PreviewServer: Sendable {
  private let server: HTTPServer

  /// - Parameter port: 0 for any that is free.
  init(_ workshop: Workshop, port: UInt16) throws(PreviewFailure) {
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else {
      throw .system("no address")
    }
    let pool = PromptPool(base: HTTPServer.defaultPool())
    let configuration = HTTPServer.Configuration(address: address, pool: pool, logger: .disabled)
    server = HTTPServer(config: configuration, handler: PreviewHandler(workshop: workshop))
  }

  /// Serves until the task is cancelled.
  func run() async throws(PreviewFailure) {
    do {
      try await server.run()
    } catch {
      if !Task.isCancelled { throw PreviewFailure(error) }
    }
  }

  /// The port, once it is open; nil where it could not be opened.
  func port() async -> UInt16? {
    try? await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { return nil }
    return port
  }

  func stop() async { await server.stop() }
}

/// Why no preview can be given.
public enum PreviewFailure: Error, Equatable {
  /// Another program has the port.
  case portTaken
  /// The system lets only administrators have the port.
  case portForbidden
  /// What the system says.
  case system(String)

  fileprivate init(_ error: any Error) {
    switch error as? SocketError {
    case .failed(_, EADDRINUSE, _)?: self = .portTaken
    case .failed(_, EACCES, _)?: self = .portForbidden
    case .failed(_, _, let words)?: self = .system(words)
    default: self = .system(error.localizedDescription)
    }
  }
}

private struct PreviewHandler: HTTPHandler {
  let workshop: Workshop

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let wanted = PreviewRequest(request)
    if request.target.path() == PreviewAddress.eventsPath, wanted.isForThisComputer, wanted.method == "GET" {
      return await events(for: request)
    }
    return HTTPResponse(await workshop.answer(wanted))
  }

  private func events(for request: HTTPRequest) async -> HTTPResponse {
    let query = Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first }
    let events = await workshop.events(forPageAt: query["path"] ?? "/", tag: query["tag"] ?? "")
    let answer = PreviewAnswer(
      status: .ok, headers: ["Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store"])
    var response = HTTPResponse(answer.guarded)
    response.payload = .httpBody(HTTPBodySequence(from: EventBytes(events: events)))
    return response
  }
}

extension PreviewRequest {
  fileprivate init(_ request: HTTPRequest) {
    let headers = request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      headers: Dictionary(headers) { first, _ in first })
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: PreviewAnswer) {
    var headers = HTTPHeaders()
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    self.init(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase), headers: headers,
      body: HTTPBodySequence(data: Data(answer.body), suggestedBufferSize: max(answer.body.count, 1)))
  }
}

extension PreviewAnswer.Status {
  fileprivate var phrase: String {
    switch self {
    case .ok: "OK"
    case .partial: "Partial Content"
    case .moved: "Moved Permanently"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .failure: "Internal Server Error"
    }
  }
}
