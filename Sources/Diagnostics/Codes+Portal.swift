extension DiagnosticCode {
  /// What is reported about files, front matter, links and pictures.
  static let portalCodes =
    fileCodes + frontMatterCodes + valueCodes + referenceCodes + pictureCodes + reminderCodes
}
