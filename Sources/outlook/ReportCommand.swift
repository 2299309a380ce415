import ArgumentParser
import OutlookDatasets
import OutlookDocument

/// `outlook report`: an edition, or one occupation's profile, as files.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report of an edition, or the profile of one occupation.",
        discussion: """
            Without --occupation the report is Reports/YEAR: README.md, a CSV beside every table, occupations.csv with every
            figure of every occupation, report.json, and run.json with releases and checksums. The same input gives the same
            bytes.

            EXAMPLES
              outlook report --year 2018
              outlook report --occupation "medical assistant" --year 2018
              outlook report --area California --format csv --output out

            EXIT CODES
              0 written; 64 no such year, area or occupation; 65 damaged data; 66 no data folder; 73 cannot write
            """)

    @OptionGroup var edition: EditionOptions

    @Option(help: "A code, title or lay title: write this occupation's profile.") var occupation: String?

    @Option(help: "The formats, of md, csv, json, with commas between.") var format = "md,csv,json"

    @Option(help: "The folder to write to (default: Reports/YEAR).") var output: String?

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            let formats = format.split(separator: ",").map(String.init)
            let known = RendererCatalog.all.map { $0.format }
            if let unknown = formats.first(where: { !known.contains($0) }) {
                throw Failure.usage(
                    "--format: expected one or more of \(known.joined(separator: ", ")); found \(unknown)")
            }
            let loader = try EditionLoader(folder: try datasets.open())
            var request = Pipeline.ReportRequest(question: try edition.question(), formats: formats)
            request.occupation = occupation
            do {
                let bundle = try Pipeline.report(request, loader)
                let folder = output ?? "Reports/\(bundle.year)" + (bundle.subfolder.map { "/" + $0 } ?? "")
                try bundle.write(to: folder)
                Console.write(bundle.summary(folder: folder))
            } catch let miss as OccupationQuery.Miss {
                throw miss.failure
            }
        }
    }
}
