import ArgumentParser

/// The `tandem` command.
public struct Tandem: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "tandem",
    abstract: "Builds the portal of a reverse-mentoring program from Markdown.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, SchemaCommand.self,
      ExplainCommand.self,
    ])

  public init() {}
}
