/// The five kinds of document, named after their folders.
public enum Kind: String, Sendable, CaseIterable, Comparable {
  case profile, guide, story, program, page

  /// The folder below `content/` where documents of this kind live.
  public var folder: String {
    switch self {
    case .profile: "profiles"
    case .guide: "guides"
    case .story: "stories"
    case .program: "programs"
    case .page: "pages"
    }
  }

  public init?(folder: String) {
    guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  public static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.folder < rhs.folder }
}
