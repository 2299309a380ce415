import ArgumentParser

/// The command line: one subcommand a question.
@main
struct Outlook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlook",
        abstract: "Salary and job-outlook figures that can be cited: which figure, of which vintage, printed where.",
        discussion: """
            EXAMPLES
              outlook show "medical assistant" --year 2018
              outlook compare "medical assistant" "dental assistant"
              outlook trend 31-9092 --from 2018
              outlook report --year 2018
              outlook check articles/
              outlook import ~/Downloads/oesm24nat.zip
              outlook list
            """,
        version: "outlook \(ToolVersion.current)",
        subcommands: [
            ShowCommand.self, CompareCommand.self, TrendCommand.self, CrosswalkCommand.self, GroupCommand.self,
            ScoreCommand.self, ReportCommand.self, CheckCommand.self, CiteCommand.self, ImportCommand.self,
            ListCommand.self, SummarizeCommand.self, FetchCommand.self, DiffCommand.self, StatusCommand.self,
            RefreshCommand.self,
        ])
}
