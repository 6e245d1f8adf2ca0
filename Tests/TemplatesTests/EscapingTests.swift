import Templates
import Testing

/// A value is escaped for the place where it stands.
@Suite struct EscapingTests {
  static let attack = "javascript:alert(1)"

  @Test(
    "escapes for the place",
    arguments: [
      ("<p>{{ v }}</p>", "<a b='c'>&\"", "<p>&lt;a b=&#39;c&#39;&gt;&amp;&#34;</p>"),
      ("<p title=\"{{ v }}\">", "\" onclick=x", "<p title=\"&#34; onclick=x\">"),
      ("<p title='{{ v }}'>", "' onclick=x", "<p title='&#39; onclick=x'>"),
      ("<title>{{ v }}</title>", "</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>"),
      ("<textarea>{{ v }}</textarea>", "</textarea>", "<textarea>&lt;/textarea&gt;</textarea>"),
      ("<a href=\"{{ v }}\">", "https://e.org/?a=1&b=2", "<a href=\"https://e.org/?a=1&amp;b=2\">"),
      ("<a href=\"{{ v }}\">", "/a:b", "<a href=\"/a:b\">"),
      ("<a href=\"{{ v }}\">", "MAILTO:a@b.se", "<a href=\"MAILTO:a@b.se\">"),
      ("<a href=\"{{ v }}\">", attack, "<a href=\"about:invalid#blocked\">"),
      ("<a href=\"{{ v }}\">", " \u{1}JaVa\tscr\nipt:alert(1)", "<a href=\"about:invalid#blocked\">"),
      ("<a href=\"{{ v }}\">", "data:text/html,x", "<a href=\"about:invalid#blocked\">"),
      ("<a href=\"{{ v }}\">", "vbscript:x", "<a href=\"about:invalid#blocked\">"),
      ("<a href=\"{{ v | e }}\">", attack, "<a href=\"about:invalid#blocked\">"),
      ("<a href=\"{{ v | trim }}\">", attack, "<a href=\"about:invalid#blocked\">"),
      ("<a HREF = '{{ v }}'>", attack, "<a HREF = 'about:invalid#blocked'>"),
      ("<img src=\"{{ v }}\">", attack, "<img src=\"about:invalid#blocked\">"),
      ("<form action='{{ v }}'>", attack, "<form action='about:invalid#blocked'>"),
      ("<button formaction=\"{{ v }}\">", attack, "<button formaction=\"about:invalid#blocked\">"),
      ("<svg><use xlink:href=\"{{ v }}\"/>", attack, "<svg><use xlink:href=\"about:invalid#blocked\"/>"),
      ("<img srcset=\"/a 1x, {{ v }} 2x\">", attack, "<img srcset=\"/a 1x, about:invalid#blocked 2x\">"),
      ("<meta content=\"0; url={{ v }}\">", attack, "<meta content=\"0; url=about:invalid#blocked\">"),
      ("<a href=\"java{{ v }}\">", "script:alert(1)", "<a href=\"javascript%3Aalert(1)\">"),
      ("<a href=\"{{ v }}{{ v }}\">", "a:", "<a href=\"about:invalid#blockeda%3A\">"),
      ("<a href=\"{% if 1 %}x{% else %}/?{% endif %}{{ v }}\">", "a:b/c", "<a href=\"xa%3Ab%2Fc\">"),
      ("<a href=\"/x/{{ v }}\">", "a b:c\"", "<a href=\"/x/a b:c&#34;\">"),
      ("<a href=\"/x?q={{ v }}\">", "a&b=c å#", "<a href=\"/x?q=a%26b%3Dc%20%C3%A5%23\">"),
      ("<a href=\"/x?q={{ v | urlencode }}\">", "a b/c&", "<a href=\"/x?q=a%20b/c%26\">"),
      ("<a href=\"mailto:{{ v }}?subject={{ v }}\">", "a@b c", "<a href=\"mailto:a@b c?subject=a%40b%20c\">"),
      ("<a title=\"{{ v | e }}\">", "<&\"", "<a title=\"&lt;&amp;&#34;\">"),
      ("<p data-x=\"{{ [v] | json }}\">", "\"'<", "<p data-x=\"[&#34;\\&#34;\\u0027\\u003c&#34;]\">"),
      (
        "<p{% if 1 %} class=\"{{ v }}\"{% endif %} id=\"{{ v }}\">{{ v }}", "<",
        "<p class=\"&lt;\" id=\"&lt;\">&lt;"
      ),
      ("<p class=\"a{% if 1 %} b{% endif %} {{ v }}\">", "\"", "<p class=\"a b &#34;\">"),
      ("<p {% for x in [1, 2] %} data-{% endfor %}>", "", "<p  data- data->"),
      (
        "<script type=\"application/json\" id=\"{{ v }}\">{{ v | json }}</script>{{ v }}",
        "</script>&\u{2028}",
        "<script type=\"application/json\" id=\"&lt;/script&gt;&amp;\u{2028}\">"
          + "\"\\u003c/script\\u003e\\u0026\\u2028\"</script>&lt;/script&gt;&amp;\u{2028}"
      ),
      ("<script>if (a < b) '<p>'</script>{{ v }}", "<", "<script>if (a < b) '<p>'</script>&lt;"),
      (
        "<svg><title>{{ v }}</title></svg><title><b></title>{{ v }}", "<",
        "<svg><title>&lt;</title></svg><title><b></title>&lt;"
      ),
      ("<svg/><title><script></title>{{ v }}", "<", "<svg/><title><script></title>&lt;"),
      (
        "<script type=application/json>{{ v | json }}</script>", "<",
        "<script type=application/json>\"\\u003c\"</script>"
      ),
      ("<a href=\"r&amp;d.html\" title=\"{{ v }}\">", "<", "<a href=\"r&amp;d.html\" title=\"&lt;\">"),
      ("<a href=\"{{ v }}/x:y\">", "a", "<a href=\"a/x:y\">"),
      ("<a href=\"{{ v }}&amp;x={{ v }}\">", "a:b", "<a href=\"about:invalid#blocked&amp;x=a%3Ab\">"),
      ("<a href=\"{{ v }}#x:y\">", "a", "<a href=\"a#x:y\">"),
      ("<a href=\"http{% if 1 %}s{% endif %}://e.se\">{{ v }}", "<", "<a href=\"https://e.se\">&lt;"),
      (
        "<meta http-equiv=\"refresh\" content=\"0; url={{ v }}\">", attack,
        "<meta http-equiv=\"refresh\" content=\"0; url=about:invalid#blocked\">"
      ),
      ("<!-- <p title=' -->{{ v }}<!--> {{ v }}", "<", "<!-- <p title=' -->&lt;<!--> &lt;"),
      ("<!doctype html>1 < 2 {{ v }}", "<", "<!doctype html>1 < 2 &lt;"),
      ("{% set x = '<b>' | safe ~ v %}{{ x }}", "<", "<b>&lt;"),
      ("{{ '<b>' | safe ~ v }}", "<", "<b>&lt;"),
      ("{{ v | e | safe }}{{ '<b>' | safe ~ (v | e) }}", "<", "&lt;<b>&lt;"),
      (
        "<a href=\"/x{% for x in [1, 2] %}?q={{ v }}{% endfor %}\">", "a:b", "<a href=\"/x?q=a%3Ab?q=a%3Ab\">"
      ),
      ("<a href=\"?{% for x in [1, 2] %}x:{{ v }}{% endfor %}\">", "&", "<a href=\"?x:%26x:%26\">"),
      ("{% raw %}<p title=\"{{ v }}{% endraw %}\">{{ v }}", "<", "<p title=\"{{ v }}\">&lt;"),
    ])
  func text(template: String, value: String, expected: String) {
    #expect(Workbench.render(template, [("v", .text, .text(value))]) == expected)
  }

  @Test(
    "refuses a value where no escaping is safe",
    arguments: [
      ("<script>{{ v }}</script>", "1:12: a value cannot be written in <script>"),
      ("<script>{{ v | json }}</script>", "1:12: a value cannot be written in <script>"),
      ("<SCRIPT type=\"module\">{{ v }}</SCRIPT>", "1:26: a value cannot be written in <script>"),
      ("<script type=\"application/json\">{{ v }}</script>", "1:36: a value cannot be written in <script>"),
      (
        "<script type=\"{{ v }}application/json\">{{ v | json }}</script>",
        "1:43: a value cannot be written in <script>"
      ),
      ("<style>{{ v }}</style>", "1:11: a value cannot be written in <style>"),
      ("<p onclick=\"{{ v }}\">", "1:16: a value cannot be written in onclick=\"…\""),
      ("<p ONCLICK='f({{ v }})'>", "1:18: a value cannot be written in onclick=\"…\""),
      ("<p style=\"{{ v }}\">", "1:14: a value cannot be written in style=\"…\""),
      ("<iframe srcdoc=\"{{ v }}\">", "1:20: a value cannot be written in srcdoc=\"…\""),
      ("<p class={{ v }}>", "1:13: a value cannot be written in class=…"),
      ("<p class=a{{ v }}>", "1:14: a value cannot be written in class=…"),
      ("<{{ v }}>", "1:5: a value cannot be written in <…>"),
      ("<h{{ v }}>", "1:6: a value cannot be written in <…>"),
      ("<p data-{{ v }}=\"\">", "1:12: a value cannot be written in <…>"),
      ("<a href=\"webcal:{{ v }}\">", "1:20: a value cannot be written in href=\"…\""),
      ("<p {% if 1 %}on{% endif %}click=\"{{ v }}\">", "1:37: a value cannot be written in ?=\"…\""),
      ("<p {% for x in [1] %}onclick{% endfor %}=\"{{ v }}\">", "1:46: a value cannot be written in ?=\"…\""),
      (
        "<p {% for x in [1] %}click=\"{{ v }}\" on{% endfor %}>", "1:32: a value cannot be written in ?=\"…\""
      ),
      (
        "<p{% if 1 %} {% endif %}id=\"{{ v }}\">",
        "1:32: a value cannot be written in ?=\"…\""
      ),
      (
        "<p a={% if 1 %}x{% endif %}\"{{ v }}\">",
        "1:12: the parts of this \"if\" end in different places of the HTML"
      ),
      (
        "<script type=\"text/javascript\" type=\"application/json\">{{ v | json }}</script>",
        "1:59: a value cannot be written in <script>"
      ),
      (
        "<script type type=\"application/json\">{{ v | json }}</script>",
        "1:41: a value cannot be written in <script>"
      ),
      (
        "<script type=module type=\"application/json\">{{ v | json }}</script>",
        "1:48: a value cannot be written in <script>"
      ),
      (
        "<script {% if 1 %}type{% else %}id{% endif %}=\"x\" type=\"application/json\">{{ v | json }}</script>",
        "1:78: a value cannot be written in <script>"
      ),
      ("<svg><title><script>{{ v }}</script></title></svg>", "1:24: a value cannot be written in <script>"),
      (
        "<svg><animate attributeName=\"href\" to=\"{{ v }}\"/></svg>",
        "1:43: a value cannot be written in to=\"…\""
      ),
      (
        "<svg><set attributeName=\"href\" values=\"{{ v }}\"/></svg>",
        "1:43: a value cannot be written in values=\"…\""
      ),
      (
        "<meta http-equiv=\"refresh\" content=\"{{ v }}\">",
        "1:40: a value cannot be written in content=\"…\""
      ),
      ("<?xml {{ v }}?>", "1:10: a value cannot be written in <!-- … -->"),
      ("<a href=\"javascript&{{ v }}\">", "1:24: a value cannot be written in href=\"…\""),
      ("<a href=\"{{ v }}&{{ v }}\">", "1:21: a value cannot be written in href=\"…\""),
      (
        "<meta http-equiv=\"re{# #}fresh\" content=\"{{ v }}\">",
        "1:45: a value cannot be written in content=\"…\""
      ),
      (
        "<meta http-equiv=\"{% if 1 %}refresh{% else %}x{% endif %}\" content=\"{{ v }}\">",
        "1:72: a value cannot be written in content=\"…\""
      ),
      (
        "<meta http-equiv=\"refr&#101;sh\" content=\"{{ v }}\">",
        "1:45: a value cannot be written in content=\"…\""
      ),
    ])
  func refuses(template: String, expected: String) {
    #expect(
      Workbench.render(template, [("v", .text, .text("x"))]).split(separator: "\n").first.map(String.init)
        == "page.html:" + expected)
  }

  @Test(
    "refuses literal text that makes an address run code, or might",
    arguments: [
      ("<a href=\"javascript:f('{{ v }}')\">", "1:20"),
      ("<a href=\"{{ v }}:{{ v }}\">", "1:17"),
      ("<a href=\"{{ v }}:alert(1)\">", "1:17"),
      ("<a href=\"java{{ v }}:alert(1)\" title=\"{{ v }}\">", "1:21"),
      ("<a\r\nhref=\"{{ v }}\r\nscript:alert(1)\">", "3:7"),
      ("<a href=\"{% if 1 %}{{ v }}{% else %}b{% endif %}:x\">", "1:49"),
      ("<a href=\"{% for x in [1] %}{{ v }}{% endfor %}:x\">", "1:47"),
      ("<a href=\"javascript&colon;{{ v }}\">", "1:26"),
      ("<a href=\"&#106;avascript:{{ v }}\">", "1:11"),
      ("<a href=\"javascript&#58;{{ v }}\">", "1:21"),
      ("<a href=\"{{ v }}&colon;alert(1)\">", "1:23"),
      ("<a href=\" Java\nscript:alert(1)\">", "2:7"),
      ("<a href=javascript:alert(1)>", "1:19"),
      ("<form action='vbscript:x'>", "1:23"),
      ("<meta content=\"{{ v }}\" http-equiv=\"refresh\">", "1:43"),
      ("<meta content=\"0; url=java{{ v }}\" http-equiv='Refresh'>", "1:54"),
      ("<a href=\"{% if 1 %}java{% else %}x{% endif %}script:alert(1)\">", "1:52"),
      ("<a href=\"{% if 1 %}javascript{% endif %}:alert(1)\">", "1:41"),
      ("<a href=\"{% for x in [1] %}javascript{% endfor %}:alert(1)\">", "1:50"),
      ("<a href=\"{% if 1 %}x{% endif %}javascript:alert(1)\">", "1:42"),
      ("<a href=\"{% if 1 %}&{% endif %}#106;avascript:alert(1)\">", "1:32"),
      ("<meta content=\"0;url=javascript:alert(1)\" http-equiv=\"refresh\">", "1:32"),
      ("<a href=\"{% if 1 %}javascript&{% endif %}colon;alert(1)\">", "1:47"),
      ("<a href=\"{% if 1 %}foo:{% else %}javascript&{% endif %}colon;alert(1)\">", "1:61"),
      ("<a href=\"{% if 1 %}javascript&{% else %}foo:{% endif %}colon;alert(1)\">", "1:61"),
    ])
  func refusesText(template: String, place: String) {
    let found = Workbench.render(template, [("v", .text, .text("x"))]).split(separator: "\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("page.html:\(place): the address in ") == true, "\(found)")
  }

  @Test(
    "writes links relative to the page",
    arguments: [
      ("../../", "a/b/#c", "<a href=\"../../a/b/#c\">../../a/b/#c</a>"), ("", "", "<a href=\"./\">./</a>"),
      ("../", "", "<a href=\"../\">../</a>"),
      ("", "javascript:x", "<a href=\"./javascript:x\">./javascript:x</a>"),
      ("", "a?b&c", "<a href=\"a?b&amp;c\">a?b&amp;c</a>"), ("", "#a:b", "<a href=\"#a:b\">#a:b</a>"),
    ])
  func link(prefix: String, path: String, expected: String) {
    let files = [("page.html", "<a href=\"{{ v }}\">{{ v }}</a>")]
    #expect(
      Workbench.render(files, [("v", .link, .link(path))], page: PageContext(rootPrefix: prefix)) == expected)
  }

  @Test("writes markup as it is, with the page's own links")
  func markup() {
    #expect(
      Workbench.render("{{ p.body }}{{ body }}", Person.variables)
        == "<a href=\"../guider/\">Guider</a><p>Hej</p>")
  }
}
