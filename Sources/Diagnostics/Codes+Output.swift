/// What can go wrong between the rendered pages and the disk.
extension DiagnosticCode {
  static let outputCodes = [
    io, outputInSources, outputTooWide, outputNotFolder, outputOccupied, outputUnlisted, outputManifest,
    outputTwice,
    outputDisturbed, outputLeftover,
  ]

  /// Arguments: `path`, and `reason` in the system's words.
  public static let io = DiagnosticCode(
    "io", .error,
    en: Wording(
      "cannot read or write \"{path}\": {reason}",
      hint: "check that the folder exists, that you may write there and that the disk is not full",
      explanation: """
        Tandem asked the computer to read or write this file or folder and was refused. The words after \
        the colon are the system's own. The build stops there and is not published.
        """),
    sv: Wording(
      "det går inte att läsa eller skriva \"{path}\": {reason}",
      hint: "kontrollera att mappen finns, att du får skriva där och att disken inte är full",
      explanation: """
        Tandem bad datorn att läsa eller skriva den här filen eller mappen och fick nej. Orden efter \
        kolonet är systemets egna. Bygget stannar där och publiceras inte.
        """))

  /// Arguments: `path` of the output folder, `source` that it overlaps.
  public static let outputInSources = DiagnosticCode(
    "output-in-sources", .error,
    en: Wording(
      "the output folder \"{path}\" overlaps the source folder \"{source}\"",
      hint: "choose an output folder that lies beside content and templates, such as public",
      explanation: """
        Tandem replaces the output folder as a whole. If it were the same folder as content or templates, \
        lay inside one of them or held one of them, a build could mix pages with texts or remove what you \
        have written.
        """),
    sv: Wording(
      "utdatamappen \"{path}\" överlappar källmappen \"{source}\"",
      hint: "välj en utdatamapp som ligger bredvid content och templates, till exempel public",
      explanation: """
        Tandem byter ut hela utdatamappen. Om den vore samma mapp som content eller templates, låg inuti \
        en av dem eller innehöll en av dem, kunde ett bygge blanda sidor med texter eller ta bort det du \
        har skrivit.
        """))

  /// Arguments: `path` of the output folder.
  public static let outputTooWide = DiagnosticCode(
    "output-too-wide", .error,
    en: Wording(
      "\"{path}\" cannot be the output folder, as it holds far more than a site",
      hint: "choose a folder of its own for the site, such as public",
      explanation: """
        The root of the disk and your home folder hold everything else that you have. Tandem replaces its \
        output folder as a whole, so it wants one that holds the site and nothing more.
        """),
    sv: Wording(
      "\"{path}\" kan inte vara utdatamapp, eftersom den innehåller mycket mer än en webbplats",
      hint: "välj en egen mapp för webbplatsen, till exempel public",
      explanation: """
        Diskens rot och din hemmapp innehåller allt annat som du har. Tandem byter ut hela sin utdatamapp \
        och vill därför ha en mapp som bara innehåller webbplatsen.
        """))

  /// Arguments: `path` of the output folder.
  public static let outputNotFolder = DiagnosticCode(
    "output-not-folder", .error,
    en: Wording(
      "the output \"{path}\" is not a folder",
      hint: "move the file away, or choose another output folder",
      explanation: """
        A site is a folder of files. Something else already stands at the place where the site was to be \
        written, and Tandem does not overwrite what it did not write.
        """),
    sv: Wording(
      "utdata \"{path}\" är inte en mapp",
      hint: "flytta filen eller välj en annan utdatamapp",
      explanation: """
        En webbplats är en mapp med filer. Något annat finns redan där webbplatsen skulle skrivas, och \
        Tandem skriver inte över det som Tandem inte har skrivit.
        """))

  /// Arguments: `path` of the thing that is in the way.
  public static let outputOccupied = DiagnosticCode(
    "output-occupied", .error,
    en: Wording(
      "\"{path}\" is in the way: Tandem did not write it and will not overwrite it",
      hint: "move it out of the output folder or delete it, then build again",
      explanation: """
        Tandem keeps a list of the files that it has written to the output folder and leaves everything \
        else alone. Now a page wants a place where something stands that is not on the list. Nothing has \
        been written and nothing has been removed.
        """),
    sv: Wording(
      "\"{path}\" är i vägen: Tandem har inte skrivit det och skriver inte över det",
      hint: "flytta det ur utdatamappen eller ta bort det och bygg sedan igen",
      explanation: """
        Tandem har en lista över de filer som det har skrivit i utdatamappen och låter allt annat vara. Nu \
        vill en sida ha en plats där det finns något som inte står på listan. Inget har skrivits och inget \
        har tagits bort.
        """))

  /// Arguments: `path` of the output folder, `example` of what is in the way.
  public static let outputUnlisted = DiagnosticCode(
    "output-unlisted", .error,
    en: Wording(
      "\"{path}\" has no list of what Tandem wrote, and something stands where the site is to be: \"{example}\"",
      hint:
        "if the folder holds nothing of your own, delete it and build again; else choose another with --output",
      explanation: """
        Tandem keeps a list of the files that it has written, .tandem-manifest in the output folder, and leaves \
        everything else alone. Here the list is missing: the folder may be another program's, or the list has been \
        deleted or not been copied along. Nothing has been written and nothing has been removed.
        """),
    sv: Wording(
      "\"{path}\" saknar listan över vad Tandem har skrivit, och något finns där webbplatsen ska stå: \"{example}\"",
      hint:
        "om mappen inte innehåller något eget, ta bort den och bygg igen; välj annars en annan med --output",
      explanation: """
        Tandem har en lista över de filer som det har skrivit, .tandem-manifest i utdatamappen, och låter allt annat \
        vara. Här saknas listan: mappen kan vara ett annat programs, eller så har listan tagits bort eller inte \
        kopierats med. Inget har skrivits och inget har tagits bort.
        """))

  /// Arguments: `path` of the list.
  public static let outputManifest = DiagnosticCode(
    "output-manifest", .error,
    en: Wording(
      "the list of published files, \"{path}\", cannot be understood",
      hint: "if the output folder holds nothing of your own, delete the whole folder and build again",
      explanation: """
        Tandem keeps a list of the files that it has written to the output folder, so that it never \
        touches others. The list is damaged, has been edited, or comes from a newer Tandem. Without it \
        nobody can tell which files are whose, so nothing has been written.
        """),
    sv: Wording(
      "listan över publicerade filer, \"{path}\", går inte att förstå",
      hint: "om utdatamappen inte innehåller något eget, ta bort hela mappen och bygg igen",
      explanation: """
        Tandem har en lista över de filer som det har skrivit i utdatamappen, för att aldrig röra andra. \
        Listan är skadad, har ändrats eller kommer från ett nyare Tandem. Utan den går det inte att veta \
        vilka filer som är vems, så inget har skrivits.
        """))

  /// Arguments: `path` that two pages want.
  public static let outputTwice = DiagnosticCode(
    "output-twice", .error,
    en: Wording(
      "two pages or files want the same place, \"{path}\"",
      hint: "give one of them another slug or file name",
      explanation: """
        Every page and every file of the site needs a place of its own. Two of them would be written to \
        the same one, or one is a file where the other needs a folder. On some disks, names that differ \
        only in capital letters are the same.
        """),
    sv: Wording(
      "två sidor eller filer vill ha samma plats, \"{path}\"",
      hint: "ge en av dem en annan slug eller ett annat filnamn",
      explanation: """
        Varje sida och varje fil på webbplatsen behöver en egen plats. Två av dem skulle skrivas på samma, \
        eller så är den ena en fil där den andra behöver en mapp. På vissa diskar är namn som bara skiljer \
        sig åt i stora och små bokstäver samma namn.
        """))

  /// Arguments: `path` of the file that changed.
  public static let outputDisturbed = DiagnosticCode(
    "output-disturbed", .error,
    en: Wording(
      "\"{path}\" was changed by something else while the site was built",
      hint: "build again when nothing else writes to the output folder",
      explanation: """
        Files that have not changed are taken over from the earlier build. This one was compared and found \
        to be the same, but before the site was published another program changed or removed it. Nothing \
        has been published.
        """),
    sv: Wording(
      "\"{path}\" ändrades av något annat medan webbplatsen byggdes",
      hint: "bygg igen när inget annat skriver i utdatamappen",
      explanation: """
        Filer som inte har ändrats tas över från det förra bygget. Den här jämfördes och var likadan, men \
        innan webbplatsen publicerades ändrades eller togs den bort av ett annat program. Inget har \
        publicerats.
        """))

  /// Arguments: `path` of the leftover folder, `reason` in the system's words.
  public static let outputLeftover = DiagnosticCode(
    "output-leftover", .warning,
    en: Wording(
      "the temporary folder \"{path}\" could not be removed: {reason}",
      hint: "delete it by hand; it is not part of the site",
      explanation: """
        A new site is built in a temporary folder and then put in the place of the old one, which is \
        removed. The site is right and published, but some of the temporary folder could not be removed.
        """),
    sv: Wording(
      "den tillfälliga mappen \"{path}\" kunde inte tas bort: {reason}",
      hint: "ta bort den för hand; den hör inte till webbplatsen",
      explanation: """
        En ny webbplats byggs i en tillfällig mapp och tar sedan den gamlas plats, och den gamla tas bort. \
        Webbplatsen är rätt och publicerad, men något i den tillfälliga mappen gick inte att ta bort.
        """))
}
