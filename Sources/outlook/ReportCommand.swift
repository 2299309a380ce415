import ArgumentParser
import OutlookDatasets
import OutlookDocument
import OutlookReports

/// `outlook report`: an edition, one occupation's profile, or the answer to another question, as files.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a report as files: an edition, a profile, a comparison, a trend …",
        discussion: """
            Without --occupation the report is Reports/YEAR: README.md, a CSV beside every table, occupations.csv with every
            figure of every occupation, report.json, and run.json with releases and checksums. The same input gives the same
            bytes. With --kind it is another question's answer, in a folder below:

              comparison  --occupation twice or more, or --occupation and --area twice or more
              trend       --occupation, with --from, --to, --real
              group       --occupation once or more
              area        --area: an area beside the nation
              score       past projections against what came, with --cycle

            EXAMPLES
              outlook report --year 2018
              outlook report --occupation "medical assistant" --year 2018
              outlook report --area California --format csv --output out
              outlook report --kind area --area CA
              outlook report --kind comparison --occupation 31-9092 --area CA --area TX

            EXIT CODES
              0 written; 64 no such year, area or occupation; 65 damaged data; 66 no data folder; 73 cannot write
            """)

    @OptionGroup var edition: EditionOptions

    @Option(help: "A code, title or lay title: write this occupation's profile, or what --kind says of it.")
    var occupation: [String] = []

    @Option(help: "edition, profile, area, comparison, trend, group or score (default: edition, or profile).")
    var kind: String?

    @OptionGroup var trend: TrendOptions

    @OptionGroup var comparison: ComparisonOptions

    @OptionGroup var score: ScoreOptions

    @Option(help: "The formats, of md, csv, json, text, with commas between.") var format = "md,csv,json"

    @Option(help: "The folder to write to (default: Reports/YEAR and a folder below).") var output: String?

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            let formats = format.split(separator: ",").map(String.init)
            let known = RendererCatalog.all.map { $0.format }
            guard !formats.isEmpty, formats.allSatisfy(known.contains) else {
                let found = formats.first { !known.contains($0) } ?? "none"
                throw Failure.usage(
                    "--format: expected one or more of \(known.joined(separator: ", ")); found \(found)")
            }
            let loader = try EditionLoader(folder: try datasets.open())
            let bundle = try bundle(formats, loader)
            let folder = output ?? bundle.defaultFolder
            try bundle.write(to: folder)
            Console.write(bundle.summary(folder: folder))
        }
    }

    private func bundle(_ formats: [String], _ loader: EditionLoader) throws -> ReportBundle {
        let kind = kind ?? (occupation.isEmpty ? EditionReport.kind : ProfileReport.kind)
        switch kind {
        case EditionReport.kind, ProfileReport.kind:
            let wanted = kind == ProfileReport.kind ? 1 : 0
            guard occupation.count == wanted else {
                throw Failure.usage("--kind \(kind): expected \(wanted) --occupation; found \(occupation.count)")
            }
            var request = Pipeline.ReportRequest(question: try edition.question(), formats: formats)
            request.occupation = occupation.first
            return try Pipeline.report(request, loader)
        default: return try answer(kind, loader).bundle(formats: formats)
        }
    }

    private func answer(_ kind: String, _ loader: EditionLoader) throws -> Answer {
        switch kind {
        case ComparisonReport.kind:
            return try ComparisonQuestion(queries: occupation, edition: edition, floor: comparison.floor).answer(loader)
        case TrendReport.kind:
            guard let query = occupation.first, occupation.count == 1, edition.area.count < 2 else {
                throw Failure.usage("--kind trend: expected one --occupation, and one --area or none")
            }
            return try TrendQuestion(query: query, area: edition.area.first, options: trend).answer(loader)
        case GroupReport.kind:
            guard !occupation.isEmpty else { throw Failure.usage("--kind group: expected one --occupation or more") }
            return try GroupQuestion(queries: occupation, edition: edition).answer(loader)
        case AreaReport.kind: return try AreaQuestion(edition: edition).answer(loader)
        case ScoreReport.kind: return try ScoreQuestion(options: score, isWhole: true).answer(loader)
        default:
            throw Failure.usage(
                "--kind: expected one of \(ReportCatalog.all.map { $0.kind }.joined(separator: ", ")); found \(kind)")
        }
    }
}
