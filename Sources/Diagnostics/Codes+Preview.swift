extension DiagnosticCode {
  /// What is reported by the preview in a browser.
  static let previewCodes = [portTaken, portForbidden, previewFailed]

  public static let portTaken = DiagnosticCode(
    "port-taken", .error,
    en: Wording(
      "another program listens here already",
      hint: "end the other program, or choose another port: --port 0 finds one that is free",
      explanation: """
        A port is a door that one program at a time can have. Most often the other program is a preview \
        that is still running in another window.
        """),
    sv: Wording(
      "ett annat program lyssnar redan här",
      hint: "avsluta det andra programmet, eller välj en annan port: --port 0 hittar en som är ledig",
      explanation: """
        En port är en dörr som ett program i taget kan ha. Oftast är det andra programmet en \
        förhandsvisning som fortfarande är igång i ett annat fönster.
        """))

  public static let portForbidden = DiagnosticCode(
    "port-forbidden", .error,
    en: Wording(
      "the system does not let you listen here",
      hint: "choose a port above 1023: --port 4000",
      explanation: "The lowest ports are kept for the computer's administrator."),
    sv: Wording(
      "systemet låter dig inte lyssna här",
      hint: "välj en port över 1023: --port 4000",
      explanation: "De lägsta portarna är till för datorns administratör."))

  public static let previewFailed = DiagnosticCode(
    "preview-failed", .error,
    en: Wording(
      "the preview cannot be served: {reason}",
      hint: "try again; if it happens again, ask whoever looks after the computer",
      explanation: "The words in the message are the system's own."),
    sv: Wording(
      "förhandsvisningen kan inte visas: {reason}",
      hint: "försök igen; om det händer igen, fråga den som sköter datorn",
      explanation: "Orden i meddelandet är systemets egna."))
}
