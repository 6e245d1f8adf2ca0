/// A portal with the tables that its links and pictures were followed by.
struct ResolvedPortal: Sendable {
  var portal: Portal
  var texts: TextTable
  let links: LinkResolver
  let gallery: Gallery
}
