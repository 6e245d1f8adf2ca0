import Testing

@testable import Preview

@Suite("The parts of an answer")
struct AnswerPartTests {
  @Test(
    "a range is read as RFC 9110 has it",
    arguments: [
      (nil, .whole), ("bytes=0-3", .part(0..<4)), ("bytes=4-", .part(4..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=8-99", .part(8..<10)), ("bytes=-99", .part(0..<10)), ("bytes=10-", .impossible),
      ("bytes=99-100", .impossible), ("bytes=-0", .impossible), ("bytes=5-2", .whole), ("bytes=-", .whole),
      ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("bytes=a-b", .whole), ("bytes= 1-2", .whole),
    ] as [(String?, ByteRange)])
  func ranges(_ header: String?, _ expected: ByteRange) {
    #expect(ByteRange(header: header, size: 10) == expected)
  }

  @Test("a range of nothing is impossible, and the whole of nothing is whole")
  func empty() {
    #expect(ByteRange(header: "bytes=0-", size: 0) == .impossible)
    #expect(ByteRange(header: "bytes=-1", size: 0) == .impossible)
    #expect(ByteRange(header: nil, size: 0) == .whole)
  }

  @Test(
    "types follow the ends of names, and texts name their charset",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
      ("site.0123.js", "text/javascript; charset=utf-8"), ("feed.xml", "application/xml; charset=utf-8"),
      ("calendar.ics", "text/calendar; charset=utf-8"), ("bild.webp", "image/webp"),
      ("plan.pdf", "application/pdf"),
      ("LICENSE", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
      ("", "application/octet-stream"),
    ])
  func types(_ path: String, _ type: String) {
    #expect(MediaType.of(path: path) == type)
  }

  @Test(
    "only names of this computer are answered",
    arguments: [
      ("127.0.0.1:4000", true), ("localhost", true), ("LOCALHOST:80", true), ("[::1]:4000", true),
      (nil, false),
      ("portal.example", false), ("localhost.evil.example", false), ("127.0.0.1.evil.example:4000", false),
      ("", false),
      ("[::1].evil.example", true),
    ] as [(String?, Bool)])
  func hosts(_ host: String?, _ isAnswered: Bool) {
    let request = PreviewRequest(path: "/", headers: host.map { ["host": $0] } ?? [:])
    #expect(request.isForThisComputer == isAnswered)
  }

  @Test(
    "an address leads to the file that a web server would send",
    arguments: [
      ("/m/", .file("index.html")), ("/m/guider/", .file("guider/index.html")),
      ("/m/robots.txt", .file("robots.txt")),
      ("/m/guider", .elsewhere("/m/guider/")), ("/", .elsewhere("/m/")), ("/m", .elsewhere("/m/")),
      ("/m/nej/", .nowhere), ("/robots.txt", .nowhere), ("/m/%ff", .nowhere), ("/m/../m/", .nowhere),
      ("/m/%67uider/", .file("guider/index.html")), ("/-tandem/events", .events),
      (ReloadScript.path, .script),
    ] as [(String, PreviewAddress)])
  func addresses(_ path: String, _ expected: PreviewAddress) {
    let files: Set = ["index.html", "guider/index.html", "robots.txt"]
    #expect(PreviewAddress(path: path, basePath: "/m/", isFile: files.contains) == expected)
  }

  @Test("the same bytes are not sent twice")
  func conditional() {
    let first = PreviewAnswer.file([1, 2, 3], type: "x", for: PreviewRequest(path: "/"))
    let tag = first.headers["ETag"] ?? ""
    for header in [tag, "W/" + tag, "\"other\", " + tag, "*"] {
      let again = PreviewAnswer.file(
        [1, 2, 3], type: "x", for: PreviewRequest(path: "/", headers: ["if-none-match": header]))
      #expect(again.status == .notModified)
      #expect(again.body.isEmpty)
      #expect(again.headers["ETag"] == tag)
    }
    let changed = PreviewAnswer.file(
      [1, 2], type: "x", for: PreviewRequest(path: "/", headers: ["if-none-match": tag]))
    #expect(changed.status == .ok)
  }

  @Test("a range is sent with its place, and whole where the file has changed since")
  func partial() {
    let part = PreviewAnswer.file(
      [1, 2, 3], type: "x", for: PreviewRequest(path: "/", headers: ["range": "bytes=1-"]))
    #expect(part.status == .partial)
    #expect(part.body == [2, 3])
    #expect(part.headers["Content-Range"] == "bytes 1-2/3")
    let stale = PreviewRequest(path: "/", headers: ["range": "bytes=1-", "if-range": "\"old\""])
    #expect(PreviewAnswer.file([1, 2, 3], type: "x", for: stale).body == [1, 2, 3])
    let far = PreviewAnswer.file(
      [1], type: "x", for: PreviewRequest(path: "/", headers: ["range": "bytes=5-"]))
    #expect(far.status == .rangeNotSatisfiable)
    #expect(far.headers["Content-Range"] == "bytes */1")
  }

  @Test(
    "what is named after its bytes is kept by the browser, and all else is asked for again",
    arguments: [
      ("/m/assets/site.0123456789abcdef.css", true), ("/m/assets/pictures/a.fedcba9876543210.jpg", true),
      ("/m/", false),
      ("/m/assets/site.css", false), ("/m/assets/0123456789abcdef.css", false),
      ("/m/a.0123456789abcdeg.css", false),
    ])
  func caching(_ path: String, _ isKept: Bool) {
    let answer = PreviewAnswer.file([1], type: "x", for: PreviewRequest(path: path))
    #expect(answer.headers["Cache-Control"] == (isKept ? "max-age=31536000, immutable" : "no-cache"))
  }

  @Test("HEAD says how much GET would send")
  func head() {
    let answer = PreviewAnswer.file([1, 2, 3], type: "x", for: PreviewRequest(path: "/")).withoutBody
    #expect(answer.body.isEmpty)
    #expect(answer.headers["Content-Length"] == "3")
  }

  @Test(
    "the reload script stands before the last end of the body, or at the end",
    arguments: [
      ("<body>a</body></html>", "<body>a", "</body></html>"),
      ("a </body> b </body>", "a </body> b ", "</body>"),
      ("no body", "no body", ""), ("", "", ""),
    ])
  func script(_ page: String, _ before: String, _ after: String) {
    let text = String(decoding: ReloadTag.added(to: Array(page.utf8)), as: UTF8.self)
    let tag = EntityTag(of: Array(page.utf8)).text
    #expect(
      text == before
        + "<script type=\"module\" src=\"\(ReloadScript.path)\" data-tandem=\"\(tag)\"></script>\n" + after)
  }
}
