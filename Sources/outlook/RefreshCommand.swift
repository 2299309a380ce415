import ArgumentParser
import OutlookDatasets
import OutlookFetch
import OutlookModel

/// `outlook refresh`: fetch what is new, say what it changed, write the reports again.
struct RefreshCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh", abstract: "Fetch what is new, say what it changed, and write the reports again.",
        discussion: """
            Nothing is written when nothing is new: a second run changes no byte.
            Otherwise Reports/CHANGES.md says what changed, figure by figure, and
            standard output has a summary fit for a pull request.

            EXIT CODES
              0   nothing new
              10  something new
              3   nothing new although something is overdue
              4   nothing could be asked for, or the run was stopped
              65  a file was refused
              69  libcurl is not there
            """)

    @Argument(help: "Sources (default: every publication, and the calendar).") var sources: [String] = []

    @Option(help: "The years: 2018, 2015..2018, latest or all.") var year = "latest"

    @OptionGroup var how: FetchOptions

    @OptionGroup var datasets: DatasetsOption

    @Option(help: "The folder of the reports.") var reports = "Reports"

    @Option(help: "The day to judge lateness by, YYYY-MM-DD (default: today).") var today: String?

    func run() async throws {
        try await CommandRunner.run {
            guard let years = FetchPlan.Years(year) else {
                throw Failure.usage("--year: expected 2018, 2015..2018, latest or all; found \(year)")
            }
            try FetchOptions.checkLibrary()
            let day = try StatusReport.day(today)
            var plan = FetchPlan(newest: day.year - 1)
            plan.years = years
            var targets = try plan.targets(sources)
            if sources.isEmpty { targets += try plan.targets(["calendar"]) }
            var fetching = Pipeline.FetchingRequest(
                targets: targets, datasets: datasets.path, fetcher: try how.fetcher(for: targets))
            fetching.acceptsAnySize = how.anySize
            let request = Pipeline.RefreshRequest(fetching: fetching, reports: reports, today: day)
            let outcome = try await Interruption.heeding { try await Pipeline.refresh(request) }
            Console.write(outcome.text)
            if outcome.code != 0 { throw ExitCode(outcome.code) }
        }
    }
}
