import ArgumentParser
import OutlookDatasets
import OutlookDocument
import OutlookModel
import OutlookSources

/// `outlook list`: the sources, their releases, and what of them is here.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List sources, releases and what is here.",
        discussion: """
            EXAMPLES
              outlook list
              outlook list oews
              outlook list --format json
            """)

    @Argument(help: "A source: oews, projections, cpi, … (default: all).") var source: String?

    @Option(help: "text or json.") var format = "text"

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            guard ["text", "json"].contains(format) else {
                throw Failure.usage("--format: expected text or json; found \(format)")
            }
            let sources = SourceCatalog.all.map { $0.id }
            if let source, !sources.contains(source) {
                throw Failure.usage("no source \"\(source)\"; expected one of \(sources.joined(separator: ", "))")
            }
            let lock = try datasets.open().lock
            let listing = ReleaseListing(lock: lock, source: source)
            Console.write(format == "json" ? listing.json.text() + "\n" : listing.text)
        }
    }
}
