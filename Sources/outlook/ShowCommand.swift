import ArgumentParser
import OutlookDocument
import OutlookReports
import OutlookStatistics

/// `outlook show`: one occupation in the terminal, or as JSON.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show pay and outlook of one occupation.",
        discussion: """
            EXAMPLES
              outlook show "medical assistant" --year 2018
              outlook show 31-9092 --format json
              outlook show nurse --area California
              outlook show 31-9092 --year 2018 --pairing base

            EXIT CODES
              0 answered; 64 no such year or occupation, or several fit; 65 damaged data; 66 no data folder
            """)

    @Argument(help: "A code (31-9092), a title, or a name people use.") var query: String

    @OptionGroup var edition: EditionOptions

    @Option(help: "text or json.") var format = "text"

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            guard ["text", "json"].contains(format) else {
                throw Failure.usage("--format: expected text or json; found \(format)")
            }
            let loader = try EditionLoader(folder: try datasets.open())
            let (figures, missing) = try loader.edition(try edition.question())
            let occupation: OccupationFigures
            do {
                occupation = try OccupationQuery.find(query, in: figures, loader)
            } catch let miss as OccupationQuery.Miss {
                if format == "json" { Console.write(miss.json.text() + "\n") }
                throw miss.failure
            }
            let context = StatisticContext(figures)
            if format == "json" {
                let answer = OccupationAnswer.json(
                    occupation, in: figures, context, missing: .init(wage: missing.wage, projection: missing.projection)
                )
                Console.write(answer.text() + "\n")
            } else {
                Console.write(
                    OccupationCard(occupation, in: figures, context, missing: missing).text(color: Console.wantsColor))
            }
        }
    }
}
