import ArgumentParser
import Foundation

/// Runs the command line with Tandem's exit statuses: wrong usage is 2, not the 64 of sysexits.
public enum CommandLineRun {
  public static func main(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) async {
    do {
      var command = try Tandem.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    let text = Tandem.fullMessage(for: error)
    let isHelp = Tandem.exitCode(for: error) == .success
    let console = Console(isQuiet: false)
    if isHelp { console.output(text + "\n") } else { console.message(text + "\n") }
    exit(isHelp ? 0 : ExitStatus.failure.rawValue)
  }
}
