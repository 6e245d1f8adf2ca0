/// An answer: its status, its headers, and its bytes. Nothing is sent yet.
struct PreviewAnswer: Sendable, Equatable {
  enum Status: Int, Sendable {
    case ok = 200
    case partial = 206
    case moved = 301
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case failure = 500
  }

  var status: Status
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  /// A few words for people.
  static func words(_ status: Status, _ text: String, headers: [String: String] = [:]) -> PreviewAnswer {
    var answer = PreviewAnswer(status: status, headers: headers, body: Array((text + "\n").utf8))
    answer.headers["Content-Type"] = "text/plain; charset=utf-8"
    return answer
  }

  /// A file, whole or the range of it that was asked for, or word that it is still the same.
  static func file(
    _ bytes: [UInt8], type: String, for request: PreviewRequest, status: Status = .ok
  ) -> PreviewAnswer {
    let lifetime = hasHashedName(request.path) ? "max-age=31536000, immutable" : "no-cache"
    let tag = EntityTag(of: bytes)
    let headers = [
      "Content-Type": type, "ETag": tag.quoted, "Cache-Control": lifetime, "Accept-Ranges": "bytes",
    ]
    guard status == .ok else { return PreviewAnswer(status: status, headers: headers, body: bytes) }
    if tag.isNamed(by: request.headers["if-none-match"]) {
      return PreviewAnswer(status: .notModified, headers: headers.filter { $0.key != "Content-Type" })
    }
    let isSame = request.headers["if-range"].map { $0 == tag.quoted } ?? true
    switch ByteRange(header: isSame ? request.headers["range"] : nil, size: bytes.count) {
    case .whole: return PreviewAnswer(status: .ok, headers: headers, body: bytes)
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      return PreviewAnswer(
        status: .partial, headers: headers.merging(["Content-Range": place]) { $1 }, body: Array(bytes[range])
      )
    case .impossible:
      return words(
        .rangeNotSatisfiable, "The file has \(bytes.count) bytes.",
        headers: ["Content-Range": "bytes */\(bytes.count)"])
    }
  }

  /// Whether a path ends with a hash of what is in the file: `assets/site.0123456789abcdef.css`. Under that name it
  /// never changes, so a page that is loaded again need not ask for it.
  static func hasHashedName(_ path: String) -> Bool {
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    return parts.dropFirst().dropLast().contains { part in
      part.utf8.count == 16 && part.utf8.allSatisfy { ($0 &- 0x30 < 10) || ($0 &- 0x61 < 6) }
    }
  }

  /// As HEAD asks for it: the length is said, the bytes stay here.
  var withoutBody: PreviewAnswer {
    var answer = self
    if status != .notModified { answer.headers["Content-Length"] = String(body.count) }
    answer.body = []
    return answer
  }
}
