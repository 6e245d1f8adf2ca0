/// The brackets of a paragraph, and what its unfinished pictures cost: for every link, cmark looks through
/// all of them.
struct BracketAccount {
  /// How many brackets were closed in the whole text: no more links than that can be in it.
  private(set) var closed = 0
  /// The steps that cmark takes through open pictures.
  private(set) var pictureCost = 0
  /// Whether each open bracket is a picture's.
  private var open: [Bool] = []
  private var openPictures = 0

  mutating func open(isPicture: Bool) {
    open.append(isPicture)
    if isPicture { openPictures += 1 }
  }

  mutating func close() {
    closed += 1
    if open.popLast() == true { openPictures -= 1 } else { pictureCost += openPictures }
  }

  mutating func endParagraph() {
    open.removeAll(keepingCapacity: true)
    openPictures = 0
  }
}
