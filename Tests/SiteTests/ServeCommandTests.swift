import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite(
  "tandem serve", .timeLimit(.minutes(10)),
  .enabled(if: TandemProcess.isBuilt, "skipped: the tandem executable is not built beside the tests"))
struct ServeCommandTests {
  @Test("says where the site is, serves it, and ends with 0 on Ctrl-C", arguments: [SIGINT, SIGTERM])
  func served(_ signal: Int32) async throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide("draft: true")])
    let serving = try await Serving(portal)
    #expect(serving.address.hasPrefix("http://127.0.0.1:"))
    #expect(serving.address.hasSuffix("/m/"))
    let draft = try await serving.get("guider/g/")
    #expect(draft.status == 200)
    #expect(draft.type == "text/html; charset=utf-8")
    #expect(draft.text.contains("data-tandem="))
    #expect(try await serving.get("finns-inte/").status == 404)
    #expect(try await serving.get("", method: "HEAD").text == "")
    #expect(serving.end(signal) == 0)
    #expect(portal.output().isEmpty)
  }

  @Test("shows what has just been saved")
  func saved() async throws {
    let portal = try MiniPortal(["content/guides/g.md": MiniPortal.guide()])
    let serving = try await Serving(portal)
    try portal.write(MiniPortal.guide(body: "Alldeles nytt."), to: "content/guides/g.md")
    while try await !serving.get("guider/g/").text.contains("Alldeles nytt.") {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(serving.end(SIGINT) == 0)
  }

  @Test("says that a port is taken, and ends with 2")
  func taken() async throws {
    let portal = try MiniPortal()
    let serving = try await Serving(portal)
    let port = try #require(URL(string: serving.address)?.port)
    let second = try TandemProcess(
      [
        "serve", portal.path(""), "--templates", MiniPortal.templates, "--port", "\(port)", "--language",
        "en",
      ])
    #expect(second.status == 2)
    #expect(second.output == "")
    #expect(
      second.errors == """
        127.0.0.1:\(port): error: another program listens here already [port-taken]
          = end the other program, or choose another port: --port 0 finds one that is free

        """)
    #expect(serving.end(SIGINT) == 0)
  }
}

/// A running `tandem serve`.
private final class Serving: Sendable {
  let address: String
  private let pid: Int32

  init(_ portal: MiniPortal) async throws {
    let output = portal.root.appending(path: "serve.txt")
    let command = [
      try #require(TandemProcess.executable).path(percentEncoded: false), "serve", portal.path(""),
      "--templates",
      portal.templates, "--port", "0", "--now", "2026-11-23", "--quiet",
    ]
    pid = try Self.start(command, output: output.path(percentEncoded: false))
    var address = ""
    while !address.hasSuffix("\n") {
      // A server that has ended will say no more.
      guard waitpid(pid, nil, WNOHANG) == 0 else { throw CocoaError(.executableLoad) }
      try await Task.sleep(for: .milliseconds(10))
      address = try String(contentsOf: output, encoding: .utf8)
    }
    self.address = String(address.dropLast())
  }

  deinit { kill(pid, SIGKILL) }

  func get(_ path: String, method: String = "GET") async throws -> (status: Int, type: String, text: String) {
    var request = URLRequest(url: try #require(URL(string: address + path)))
    request.httpMethod = method
    let (data, response) = try await URLSession.shared.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    return (
      answer.statusCode, answer.value(forHTTPHeaderField: "Content-Type") ?? "",
      String(decoding: data, as: UTF8.self)
    )
  }

  /// Sends a signal, and gives the exit status.
  func end(_ signal: Int32) -> Int32 {
    kill(pid, signal)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return status & 0x7f == 0 ? status >> 8 & 0xff : -1
  }

  /// Process of Foundation waits for its children itself, and would take the exit status.
  private static func start(_ command: [String], output: String) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, command[0], &actions, nil, arguments, environ) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return pid
  }
}
