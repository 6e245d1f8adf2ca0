extension DiagnosticCode {
  /// What is reported about pictures.
  static let pictureCodes = [
    missingPicture, notPicture, pictureRotated, missingPictureText,
  ]

  public static let missingPicture = DiagnosticCode(
    "missing-picture", .error,
    en: Wording(
      "the picture \"{value}\" does not exist",
      hint: "put the file there, or mend the path as seen from this document",
      explanation: "The path starts at the folder of the document. Capital letters count."),
    sv: Wording(
      "bilden ”{value}” finns inte",
      hint: "lägg dit filen, eller rätta sökvägen sett från det här dokumentet",
      explanation: "Sökvägen börjar i dokumentets mapp. Stora och små bokstäver räknas."))

  public static let notPicture = DiagnosticCode(
    "not-a-picture", .error,
    en: Wording(
      "\"{value}\" is not a picture that can be shown",
      hint: "save it as JPEG, PNG, GIF or WebP",
      explanation: "The file is in another format, or broken. Its name alone does not make it a picture."),
    sv: Wording(
      "”{value}” är inte en bild som kan visas",
      hint: "spara den som JPEG, PNG, GIF eller WebP",
      explanation: "Filen har ett annat format, eller är trasig. Namnet ensamt gör den inte till en bild."))

  public static let pictureRotated = DiagnosticCode(
    "picture-rotated", .warning,
    en: Wording(
      "the picture \"{value}\" will lie on its side",
      hint: "open it in an editor, turn it, and save it",
      explanation: """
        The camera stored the picture lying and a note to turn it. The note is taken out with all other \
        hidden data, such as where it was taken.
        """),
    sv: Wording(
      "bilden ”{value}” kommer att ligga på sidan",
      hint: "öppna den i ett bildprogram, vrid den och spara",
      explanation: """
        Kameran sparade bilden liggande och en anteckning om att vrida den. Anteckningen tas bort med \
        alla andra dolda uppgifter, till exempel var bilden är tagen.
        """))

  public static let missingPictureText = DiagnosticCode(
    "missing-picture-text", .warning,
    en: Wording(
      "\"{field}\" has no description",
      hint: "add \"{text}: …\", which says what the picture shows",
      explanation: "Colleagues who cannot see the picture hear the description instead."),
    sv: Wording(
      "”{field}” saknar beskrivning",
      hint: "lägg till ”{text}: …”, som säger vad bilden föreställer",
      explanation: "Kollegor som inte ser bilden hör beskrivningen i stället."))
}
