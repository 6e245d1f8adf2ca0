import Portal

/// What a page is about. Each case has one template and the variables that it is given.
enum Subject: Sendable {
  case home
  /// The guides for an audience, or for everyone.
  case guides(Audience?, ListPage)
  case guide(Document<Guide>)
  case people(ListPage)
  case person(Document<Person>)
  case stories(ListPage)
  case story(Document<Story>)
  case programs(ListPage)
  case program(Document<Program>)
  case topics
  case topic(Topic, ListPage)
  /// The pages about the portal, where the footer has no room for all of them.
  case pages(ListPage)
  case page(Document<Page>)
  case search
  case notFound
  /// An old address that leads on to another.
  case redirect(OldAddress, to: String)
}
