import Markdown
import Portal

extension MarkdownOptions {
  /// How a document in the language of `texts` is rendered.
  init(texts: InterfaceTexts) {
    var labels = Labels()
    labels.note = texts.text("callout_note")
    labels.tip = texts.text("callout_tip")
    labels.important = texts.text("callout_important")
    labels.warning = texts.text("callout_warning")
    labels.caution = texts.text("callout_caution")
    labels.footnotes = texts.text("footnotes")
    labels.backToText = texts.text("back_to_text")
    labels.scrollableTable = texts.text("table_label")
    labels.exampleSource = texts.text("example_source")
    labels.exampleResult = texts.text("example_result")
    self.init(typography: .of(language: texts.language.tag), labels: labels)
    fieldTables = Dictionary(
      uniqueKeysWithValues: FieldTable.all.map { table in
        (table.name, table.table(in: texts.language, label: texts.label(of:in:)))
      })
  }
}
