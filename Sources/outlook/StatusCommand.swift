import ArgumentParser
import OutlookDatasets
import OutlookDocument

/// `outlook status`: what is here against what should be out.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say which publications are up to date here, and how late the others are.",
        discussion: """
            Judged by the publisher's calendar when it was fetched (outlook fetch
            calendar), else by a built-in table. A day that the table only remembers
            or reckons is called unconfirmed: it may be some weeks off, and for 45 days
            after it the answer is inconclusive.

            EXIT CODES
              0  everything is current
              3  something is stale
              4  it cannot be told
            """)

    @Option(help: "text or json.") var format = "text"

    @Option(help: "The day to judge by, YYYY-MM-DD (default: today).") var today: String?

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            guard ["text", "json"].contains(format) else {
                throw Failure.usage("--format: expected text or json; found \(format)")
            }
            let report = try StatusReport(datasets: datasets.open().path, today: StatusReport.day(today))
            Console.write(format == "json" ? report.json.text() + "\n" : report.text)
            if report.code != 0 { throw ExitCode(report.code) }
        }
    }
}
