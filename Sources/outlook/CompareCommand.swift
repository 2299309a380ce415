import ArgumentParser

/// `outlook compare`: occupations or areas side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Set occupations, or areas, side by side.",
        discussion: """
            Several occupations are compared in one area, one occupation in several areas. Differences are from the first;
            a bound or a marker on either side is not compared.

            EXAMPLES
              outlook compare "medical assistant" "dental assistant" --year 2018
              outlook compare 31-9092 --area CA --area TX --area US

            EXIT CODES
              0 answered; 64 no such occupation, area or year, or several fit; 65 damaged data; 66 no data folder
            """)

    @Argument(help: "Codes, titles, or names people use.") var queries: [String]
    @OptionGroup var edition: EditionOptions
    @OptionGroup var options: ComparisonOptions
    @OptionGroup var format: AnswerFormat
    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            try format.check()
            let loader = try EditionLoader(folder: try datasets.open())
            let question = ComparisonQuestion(queries: queries, edition: edition, floor: options.floor)
            format.write(try question.answer(loader).document)
        }
    }
}
