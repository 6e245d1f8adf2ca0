import Foundation
import Portal

extension InterfaceText {
  /// The form for `number`, with `{n}` replaced by it.
  func text(for number: Int, in language: Language) -> String {
    switch self {
    case .plain(let text): return text.filling(["n": String(number)])
    case .plural(let forms):
      let form = forms[PluralCategory(number, in: language)] ?? forms[.other] ?? ""
      return form.filling(["n": String(number)])
    }
  }
}

extension String {
  /// Each `{name}` replaced by its value; a name without one stays.
  func filling(_ values: [String: String]) -> String {
    guard contains("{") else { return self }
    return values.sorted { $0.key < $1.key }.reduce(self) {
      $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value)
    }
  }
}
