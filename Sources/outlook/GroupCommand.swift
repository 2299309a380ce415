import ArgumentParser

/// `outlook group`: several occupations taken together.
struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "Take occupations together: jobs, mean wage, and bounds of the percentiles.",
        discussion: """
            A median of several occupations cannot be made from theirs. What their published percentiles allow is a range,
            and that is what is printed. A group and its member are refused together, and so is an occupation without
            published employment or wage.

            EXAMPLES
              outlook group 15-1252 15-1253
              outlook group "registered nurse" "nurse practitioner" --year 2018 --format json

            EXIT CODES
              0 answered; 64 no such occupation, or they cannot be taken together; 65 damaged data; 66 no data folder
            """)

    @Argument(help: "Codes, titles, or names people use.") var occupations: [String]
    @OptionGroup var edition: EditionOptions
    @OptionGroup var format: AnswerFormat
    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            try format.check()
            let loader = try EditionLoader(folder: try datasets.open())
            format.write(try GroupQuestion(queries: occupations, edition: edition).answer(loader).document)
        }
    }
}
