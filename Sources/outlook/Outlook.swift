import ArgumentParser

@main
struct Outlook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "outlook", subcommands: [SummarizeCommand.self])
}
