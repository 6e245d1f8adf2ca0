import Portal

/// What a page is about. Each case has one template and the variables that it is given.
enum Subject: Sendable {
  case home
  case guides
  case guide(Document<Guide>)
  case people
  case person(Document<Person>)
  case stories
  case story(Document<Story>)
  case programs
  case program(Document<Program>)
  case topics
  case topic(Topic)
  case page(Document<Page>)
  case notFound
  /// An old address that leads on to another.
  case redirect(to: String)
}
