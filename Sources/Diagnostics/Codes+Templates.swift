extension DiagnosticCode {
  /// What is reported about templates.
  static let templateCodes =
    templateSyntaxCodes + templateNameCodes + templateValueCodes + templatePlaceCodes
}
