/// The best watch that the system has.
enum SystemWatch {
  static func of(_ folders: SourceFolders) -> any SourceWatch {
    #if os(Linux)
      InotifyWatch(folders: folders)
    #else
      PollingWatch(folders: folders)
    #endif
  }
}
