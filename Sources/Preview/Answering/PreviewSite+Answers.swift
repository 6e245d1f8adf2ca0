import Site

extension PreviewSite {
  /// The answer to a request for anything but the stream of events and the files of the search that are still to be made.
  func answer(_ request: PreviewRequest) -> PreviewAnswer {
    guard request.isForThisComputer else {
      return .words(.forbidden, "This preview answers to 127.0.0.1 and localhost only.").guarded
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return .words(.methodNotAllowed, "A preview can only be read.", headers: ["Allow": "GET, HEAD"]).guarded
    }
    let answer = read(request).guarded
    return request.method == "HEAD" ? answer.withoutBody : answer
  }

  func address(_ path: String) -> PreviewAddress {
    PreviewAddress(path: path, basePath: styled.basePath, isFile: hasFile)
  }

  /// The file that an address means if the search has such a file.
  func searchPath(at address: String) -> String? {
    let address = PreviewAddress(path: address, basePath: styled.basePath, isFile: Site.isOfSearch)
    guard case .file(let path) = address else { return nil }
    return path
  }

  /// The page at an address as a build writes it; the site's own page for what is not there.
  func page(at path: String) -> [UInt8] {
    if case .file(let file) = address(path), let bytes = bytes(at: file) { return bytes }
    return bytes(at: Self.notFound) ?? []
  }

  private static let notFound = "404.html"

  private func read(_ request: PreviewRequest) -> PreviewAnswer {
    switch address(request.path) {
    case .script:
      return .file(Array(ReloadScript.text.utf8), type: MediaType.of(path: "reload.js"), for: request)
    case .elsewhere(let path):
      let query = request.query.isEmpty ? "" : "?" + request.query
      return .words(.moved, path, headers: ["Location": path + query])
    case .file(let path):
      if let bytes = bytes(at: path) { return file(bytes, at: path, for: request) }
      return .words(.failure, "This page cannot be made; the terminal says why.")
    case .nowhere, .events:
      return file(bytes(at: Self.notFound) ?? [], at: Self.notFound, for: request, status: .notFound)
    }
  }

  private func file(
    _ bytes: [UInt8], at path: String, for request: PreviewRequest, status: PreviewAnswer.Status = .ok
  ) -> PreviewAnswer {
    let sent = isPage(path) ? ReloadTag.added(to: bytes) : bytes
    return .file(sent, type: MediaType.of(path: path), for: request, status: status)
  }
}

extension PreviewAnswer {
  /// With the headers that keep other sites' pages from reading or reinterpreting the answer.
  var guarded: PreviewAnswer {
    var answer = self
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer
  }
}
