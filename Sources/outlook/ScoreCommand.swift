import ArgumentParser

/// `outlook score`: past projections against what came.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Set past projections against what came.",
        discussion: """
            What came is the base-year employment of the cycle that begins in the target year, never the wage survey's,
            which leaves out the self-employed. Cycles that are still running are set against an interim year.

            EXAMPLES
              outlook score
              outlook score --cycle 2014-24

            EXIT CODES
              0 answered; 64 no such cycle, or nothing has come of it yet; 65 damaged data; 66 no data folder
            """)

    @OptionGroup var options: ScoreOptions
    @OptionGroup var format: AnswerFormat
    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            try format.check()
            let loader = try EditionLoader(folder: try datasets.open())
            format.write(try ScoreQuestion(options: options).answer(loader).document)
        }
    }
}
