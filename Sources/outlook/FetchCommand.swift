import ArgumentParser
import Glibc
import OutlookDocument
import OutlookFetch
import OutlookModel

/// `outlook fetch`: files come from their publishers, politely, and are read into the data folder.
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Get files from bls.gov politely, and read them into the data folder.",
        discussion: """
            Asks for what is new only, one request a second and host, in the name of
            a contact address. A file that is cut is gone on with by the next run; one
            that is not believed is not kept. Raw files lie read-only in Datasets/raw;
            a re-issue lies beside the old issue.

            EXAMPLES
              outlook fetch --contact you@your.org
              outlook fetch oews projections --year 2015..2025
              outlook fetch oews --year 2018 --scopes national,state
              outlook fetch labstat-cu
              outlook fetch --area US000 --year 2024 --quarter 1
              outlook fetch --series OEUN000000000000029102313
              outlook fetch --url https://www.bls.gov/cps/cpsaat39.xlsx --as cps

            EXIT CODES
              0   every file has an answer
              4   some could not be asked for, or the run was stopped
              65  a file was refused
              69  libcurl is not there
              75  the BLS API's questions of a day are spent, or another import is at work
            """)

    @Argument(help: "Sources: oews, projections, cpi, labstat-oe, … (default: every publication).")
    var sources: [String] = []

    @Option(help: "The years: 2018, 2015..2018, latest or all.") var year = "latest"

    @Option(help: "The parts of the wage survey: national, state, metropolitan, industry, all.") var scopes = "national"

    @OptionGroup var how: FetchOptions

    @OptionGroup var datasets: DatasetsOption

    @OptionGroup var slices: FetchSlices

    @Flag(help: "Fetch exactly what the lock names, and accept no other bytes.") var frozen = false

    @Flag(help: "Only print what would be asked for.") var dryRun = false

    @Flag(inversion: .prefixedNo, help: "Read what is new into the data folder.") var `import` = true

    @Option(help: "text or json.") var format = "text"

    func run() async throws {
        try await CommandRunner.run {
            guard ["text", "json"].contains(format) else {
                throw Failure.usage("--format: expected text or json; found \(format)")
            }
            try FetchOptions.checkLibrary()
            let request = try request()
            if dryRun {
                let lines = request.targets.map { "\($0.addresses[0])  ->  raw/\($0.folder())/\($0.name)" }
                Console.write(lines.joined(separator: "\n") + "\n")
                return
            }
            let outcome = try await Interruption.heeding { try await Pipeline.fetch(request) }
            Console.write(format == "json" ? outcome.json.text() + "\n" : outcome.text)
            if outcome.code != 0 { throw ExitCode(outcome.code) }
        }
    }

    private func request() throws -> Pipeline.FetchingRequest {
        guard let years = FetchPlan.Years(year) else {
            throw Failure.usage("--year: expected 2018, 2015..2018, latest or all; found \(year)")
        }
        let now = Int64(time(nil))
        var plan = FetchPlan(newest: (Moment.day(now)?.year ?? 2025) - 1)
        plan.years = years
        plan.scopes = try FetchOptions.scopes(scopes)
        var targets = try slices.targets(years, datasets: datasets.path, now: now)
        if frozen {
            targets = try FrozenFiles.targets(sources, datasets: datasets.path)
        } else if targets.isEmpty {
            targets = try plan.targets(sources)
        } else if !sources.isEmpty {
            throw Failure.usage("a source and --url, --series, --area or --industry do not go together; run twice")
        }
        let fetcher =
            try dryRun ? Fetcher(identity: ContactIdentity(version: ToolVersion.current)) : how.fetcher(for: targets)
        var request = Pipeline.FetchingRequest(targets: targets, datasets: datasets.path, fetcher: fetcher)
        request.acceptsAnySize = how.anySize
        request.imports = `import`
        return request
    }
}
