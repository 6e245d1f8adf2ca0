extension Unicode.Scalar {
  /// Whether no page may hold this character: a control character that is no white space, or one of the code points that
  /// Unicode keeps from being characters. Source: the HTML standard, §13.2.3.5.
  package var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
