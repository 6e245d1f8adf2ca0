import Portal
import Templates

/// The words of the interface as templates see them: `{{ t.guides }}`, `{{ t.people_count | plural(n=12) }}`.
final class TextsView: TemplateObject {
  let shape: Shape
  private let values: [Value]

  /// The shape that the texts have in every language of the site: each key once, by name.
  static func shape(of texts: InterfaceTexts) -> Shape {
    Shape(
      "texts",
      texts.texts.sorted { $0.key < $1.key }.map { key, text in
        switch text {
        case .plain: Shape.Field(key, .text, "")
        case .plural: Shape.Field(key, .map(.text), "")
        }
      })
  }

  init(_ texts: InterfaceTexts, shape: Shape) {
    self.shape = shape
    values = shape.fields.map { field in
      switch texts.texts[field.name] {
      case .plain(let text): .text(text)
      case .plural(let forms):
        .map(
          forms.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            (key: $0.key.rawValue, value: .text($0.value))
          })
      case nil: .text("")
      }
    }
  }

  func value(at slot: Int) -> Value { values[slot] }
}
