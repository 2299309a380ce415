import ArgumentParser
import OutlookModel

/// `outlook import`: files saved from the publisher's pages become tidy tables.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read files saved from bls.gov into the data folder.",
        discussion: """
            Files are recognised by what they hold. A file that somebody changed is refused; a table that is in the
            folder already is compared with it. All of a run is written, or nothing.

            EXAMPLES
              outlook import ~/Downloads/oesm24nat.zip
              outlook import ~/Downloads --datasets Datasets
              outlook import national_dl.xls --release oews-2009
              outlook import oe.data.0.Current --scopes national,state

            EXIT CODES
              0 everything recognised was written; 65 a file was refused and nothing written; 66 no such file
            """)

    @Argument(help: "Files or folders.") var paths: [String]

    @OptionGroup var datasets: DatasetsOption

    @Option(help: "What the files are, where they do not say: oews-2008, projections-2016-26.") var release: String?

    @Option(help: "The parts of the wage survey to keep: national, state, metropolitan, industry.") var scopes: String?

    @Option(help: "The day the files were retrieved, YYYY-MM-DD.") var retrieved: String?

    @Flag(help: "Take files in spite of signs that they were changed; recorded in the lock.") var accept = false

    @Flag(name: .shortAndLong, help: "Print every note, not only warnings.") var verbose = false

    func run() throws {
        try CommandRunner.run {
            var request = Pipeline.ImportRequest(paths: paths, datasets: datasets.path)
            request.release = release
            request.accept = accept
            if let retrieved {
                guard let day = CalendarDay(retrieved) else {
                    throw Failure.usage("--retrieved: expected a day such as 2019-04-02; found \(retrieved)")
                }
                request.retrieved = day
            }
            if let scopes {
                request.scopes = Set(
                    try scopes.split(separator: ",").map { name in
                        guard let scope = DataTable.Scope(rawValue: String(name)) else {
                            throw Failure.usage(
                                "--scopes: expected national, state, metropolitan or industry; found \(name)")
                        }
                        return scope
                    })
            }
            let outcome = try Pipeline.importFiles(request)
            Console.write(outcome.summary(verbose: verbose))
        }
    }
}
