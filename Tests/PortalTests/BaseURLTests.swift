import Testing

@testable import Portal

@Suite("The address of a site")
struct BaseURLTests {
  @Test(
    "begins with its scheme in small letters and ends with a slash, and its path is as addresses write it",
    arguments: [
      ("https://x.y", "https://x.y/"), ("HTTPS://X.Y", "https://X.Y/"), ("http://x", "http://x/"),
      ("https://x.y/a", "https://x.y/a/"), ("https://x.y:8080/a/", "https://x.y:8080/a/"),
      ("https://x.y/å b/", "https://x.y/%C3%A5%20b/"), ("https://x.y/%C3%a5%2/", "https://x.y/%C3%a5%252/"),
      ("https://x.y/~a(b)/c@d:e", "https://x.y/~a(b)/c@d:e/"),
      ("https://möte.example", "https://möte.example/"),
      ("http://127.0.0.1:1/", "http://127.0.0.1:1/"), ("http://[::1]:80/a", "http://[::1]:80/a/"),
      ("https://x/\"<", "https://x/%22%3C/"),
    ])
  func accepted(_ written: String, _ text: String) {
    #expect(BaseURL(written)?.text == text)
  }

  @Test(
    "has a host, and no query, fragment or user",
    arguments: [
      "", "x.y", "/x", "ftp://x.y", "https:x.y", "https://", "https:///x", "http://", "https://x.y/a?b=c",
      "https://x.y/a#b", "https://x.y?", "https://x y/", "https://me@x.y/", "https://me:pw@x.y/",
      "https://:80/",
      "https://x.y:/", "https://x.y:0/", "https://x.y:99999/", "https://x.y:8o/", "https://[x]/",
      "https://[::1/",
      "https://-x/", "https://x.y/\u{7}", "https://x.y\\a",
    ])
  func refused(_ written: String) {
    #expect(BaseURL(written) == nil)
  }
}

@Suite("An old address")
struct OldAddressTests {
  @Test(
    "is a path within the site, with its bytes as they are",
    arguments: [
      ("/old/", "old/"), ("/old", "old"), ("/old/page.html", "old/page.html"), ("/a%20b/", "a b/"),
      ("/%C3%A5/", "å/"), ("/å/", "å/"), ("/a.b/", "a.b/"), ("/Old/", "Old/"),
    ])
  func accepted(_ written: String, _ path: String) {
    #expect(OldAddress.path(written) == path)
  }

  @Test(
    "has no empty part, no hidden one, no query and no step upwards",
    arguments: [
      "", "/", "old", "//old/", "/a//b/", "/a/../b/", "/./a/", "/.git/", "/a/.b", "/%2Egit/", "/%2e%2e/a/",
      "/a%2F%2Fb/",
      "/a?b", "/a#b", "/a%3Fb/", "/a%00b/", "/a%FF/", "/a%/", "/a\\b", "https://x.y/a/",
    ])
  func refused(_ written: String) {
    #expect(OldAddress.path(written) == nil)
  }
}
