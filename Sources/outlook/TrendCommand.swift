import ArgumentParser

/// `outlook trend`: an occupation's pay year by year.
struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "Show pay of one occupation by year, nominal and real, with breaks named.",
        discussion: """
            A code of an older classification works too: it is followed to the years in which one code means the same work,
            and for the others the table says what became of it.

            EXAMPLES
              outlook trend "medical assistant" --from 2016
              outlook trend 25-9045 --real 2018-05
              outlook trend 15-1132

            EXIT CODES
              0 answered; 64 no such occupation, year or price index; 65 damaged data; 66 no data folder
            """)

    @Argument(help: "A code (31-9092), a title, or a name people use.") var query: String
    @OptionGroup var options: TrendOptions
    @Option(help: "A state, territory or metropolitan area (default: the nation).") var area: String?
    @OptionGroup var format: AnswerFormat
    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            try format.check()
            let loader = try EditionLoader(folder: try datasets.open())
            format.write(try TrendQuestion(query: query, area: area, options: options).answer(loader).document)
        }
    }
}
