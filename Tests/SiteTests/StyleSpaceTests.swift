import Testing

@testable import Site

@Suite("White space of style sheets")
struct StyleSpaceTests {
  @Test(
    "is left out where it says nothing",
    arguments: [
      ("a {\n  color: red;\n  margin: 0 1px;\n}\n\nb , c { }\n", "a{color:red;margin:0 1px}b,c{}"),
      ("a :hover > b + c ~ d { }", "a :hover > b + c ~ d{}"),
      ("@media (min-width: 40rem) and print { a { --x: ; } }", "@media (min-width:40rem) and print{a{--x:}}"),
      (
        "a { width: calc(100% + 1px) ; color: red !important; }",
        "a{width:calc(100% + 1px);color:red !important}"
      ),
      ("a { grid-template-areas: \"a  b\"\n  'c  ;  d'; }", "a{grid-template-areas:\"a  b\" 'c  ;  d'}"),
      ("a { content: \"\\\"  ; \" ; }", "a{content:\"\\\"  ; \"}"),
      ("/*! a  b ; */ a { } /* { c */ b { }", "/*! a  b ; */ a{}/* { c */ b{}"),
      ("@charset \"utf-8\";\na\\; { }", "@charset \"utf-8\";a\\;{}"),
      ("a { content: \"never closed", "a{content:\"never closed"),
      ("a { /* never  closed", "a{/* never  closed"),
      ("a { b: c\\;}", "a{b:c\\;}"), ("\\", "\\"), ("'\\", "'\\"), ("/*/", "/*/"), ("", ""),
    ])
  func squeezed(text: String, expected: String) {
    #expect(String(decoding: StyleSpace.squeezed(Array(text.utf8)), as: UTF8.self) == expected)
  }
}
