import ArgumentParser
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list"); func run() throws {}
}
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show"); func run() throws {}
}
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "report"); func run() throws {}
}
