import FlyingSocks
import Foundation

/// A pool of sockets that send at once.
///
/// The server writes the head and the body of an answer one after the other. The system would hold the second back
/// until the browser has acknowledged the first, which it does after some 40 milliseconds (RFC 9293, section 3.7.4).
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  /// Every socket waits here before it is first read, so this is where each is met in time.
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
