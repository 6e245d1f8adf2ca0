extension Kind {
  /// The front matter of this kind.
  public var schema: Schema {
    switch self {
    case .profile: .profile
    case .guide: .guide
    case .story: .story
    case .program: .program
    case .page: .page
    }
  }
}
