import Portal
import Templates

/// The filters that Tandem adds to the template engine's own.
enum HostFilters {
  /// - Parameters:
  ///   - baseURL: what absolute addresses begin with, ending with a slash.
  ///   - languages: those of the site.
  static func table(baseURL: String, languages: [Language]) -> FilterTable {
    var table = FilterTable()
    table.register(absolute(baseURL))
    table.register(plural(in: languages))
    table.register(fill)
    table.register(mailto)
    return table
  }

  /// `{{ t.people_count | plural(12) }}`: the form for the number, in the page's language, with `{n}` filled in.
  private static func plural(in languages: [Language]) -> Filter {
    let rules = languages.map { (tag: $0.tag, rule: PluralRule($0)) }
    return Filter("plural", [.init("n", .int)], on: .map(.text), gives: .text) { call throws(FilterFailure) in
      guard case .map(let forms) = call.input, case .int(let number)? = call.arguments.first else {
        throw FilterFailure("plural takes a text with plural forms and a whole number")
      }
      let rule = rules.first { $0.tag == call.page.language }?.rule ?? .standard
      let category = rule.category(of: number).rawValue
      let form = forms.first { $0.key == category } ?? forms.first { $0.key == "other" }
      return .text((form?.value.plainText ?? "").filling([("n", String(number))]))
    }
  }

  /// `{{ t.reviewed | fill(date=guide.reviewed.text) }}`: each `{name}` of the text replaced by its value.
  private static let fill = Filter("fill", others: .text, on: .text, gives: .text) {
    call throws(FilterFailure) in
    guard case .text(let text) = call.input else { throw FilterFailure("fill takes a text") }
    let values = call.others.map { (name: $0.name, value: $0.value.plainText) }
    return .text(text.filling(values))
  }

  /// `{{ page.url | absolute }}`: the whole address of a page or file of the site.
  private static func absolute(_ baseURL: String) -> Filter {
    Filter("absolute", on: .link, gives: .text) { call throws(FilterFailure) in
      guard case .link(let path) = call.input else {
        throw FilterFailure("absolute takes an address of the site")
      }
      return .text(baseURL + path)
    }
  }

  /// `{{ email | mailto(subject=…, body=…) }}`: the address of a mail with its subject and text filled in (RFC 6068).
  private static let mailto = Filter(
    "mailto", [.init("subject", .text, standard: .text("")), .init("body", .text, standard: .text(""))],
    on: .text, gives: .text
  ) { call throws(FilterFailure) in
    let parts = zip(["subject", "body"], call.arguments.map(\.plainText)).filter { !$0.1.isEmpty }
      .map { "\($0.0)=\($0.1.percentEncoded)" }
    let query = parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    return .text("mailto:" + call.input.plainText.percentEncodedAddress + query)
  }
}

extension Value {
  /// Text as it is, numbers in digits; empty for anything else.
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .int(let number): String(number)
    default: ""
    }
  }
}
