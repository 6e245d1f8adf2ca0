extension DiagnosticCode {
  /// libyaml's words for what it cannot read, and ours. Source: libyaml 0.2.5, scanner.c, parser.c and reader.c.
  static let yamlProblems: [String: (english: String, swedish: String)] = [
    "did not find expected key": ("the name of a field is expected", "namnet på ett fält väntas"),
    "did not find expected node content": ("a value is expected", "ett värde väntas"),
    "did not find expected '-' indicator": (
      "a hyphen is expected, as before the other items of the list",
      "ett bindestreck väntas, som framför listans övriga rader"
    ),
    "could not find expected ':'": (
      "the colon after a field's name is missing", "kolonet efter fältets namn fattas"
    ),
    "block sequence entries are not allowed in this context": (
      "an item of a list cannot stand on this line", "en punkt i en lista kan inte stå på den här raden"
    ),
    "mapping keys are not allowed in this context": (
      "a value cannot start with a question mark and a space",
      "ett värde kan inte börja med frågetecken och blanksteg"
    ),
    "did not find expected comment or line break": (
      "after \"|\" or \">\" the text begins on the next line",
      "efter ”|” eller ”>” börjar texten på nästa rad"
    ),
    "found an indentation indicator equal to 0": (
      "after \"|\" or \">\" the text begins on the next line",
      "efter ”|” eller ”>” börjar texten på nästa rad"
    ),
    "found unknown escape character": (
      "a backslash within \"…\" needs another one before it",
      "ett omvänt snedstreck inom \"…\" behöver ett till före sig"
    ),
    "did not find expected hexdecimal number": (
      "after \\x, \\u and \\U within \"…\" the number of a character is expected",
      "efter \\x, \\u och \\U inom \"…\" väntas ett teckens nummer"
    ),
    "found invalid Unicode character escape code": (
      "no character has this number", "inget tecken har det här numret"
    ),
    "did not find expected alphabetic or numeric character": (
      "a value cannot start with \"&\" or \"*\"", "ett värde kan inte börja med ”&” eller ”*”"
    ),
    "found a tab character where an indentation space is expected": (
      "a tab stands where a space is expected", "en tabb står där ett blanksteg väntas"
    ),
    "found a tab character that violates indentation": (
      "a tab stands where a space is expected", "en tabb står där ett blanksteg väntas"
    ),
    "found unexpected ':'": ("a colon is not expected", "inget kolon väntas"),
    "control characters are not allowed": (
      "a control character stands in the text", "ett styrtecken står i texten"
    ),
  ]
}
