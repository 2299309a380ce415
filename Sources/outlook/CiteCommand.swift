import ArgumentParser
import OutlookModel
import OutlookReports
import OutlookStatistics

/// `outlook cite`: a sentence about an occupation, and where its figures were printed.
struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Cite pay and outlook of one occupation: the sentence and its sources.",
        discussion: """
            EXAMPLES
              outlook cite "medical assistant" --year 2018
              outlook cite 31-9092 --year 2018 --style apa
              outlook cite 31-9092 --style bibtex >> references.bib

            EXIT CODES
              0 cited; 64 no such year or occupation, or several fit; 65 damaged data; 66 no data folder
            """)

    @Argument(help: "A code (31-9092), a title, or a name people use.") var query: String

    @OptionGroup var edition: EditionOptions

    @Option(help: "sentence, apa, bibtex, csl-json or markdown.") var style = "sentence"

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            guard let write = CitationStyles.all[style] else {
                throw Failure.usage("--style: expected sentence, apa, bibtex, csl-json or markdown; found \(style)")
            }
            let loader = try EditionLoader(folder: try datasets.open())
            let (figures, missing) = try loader.edition(try edition.question())
            let occupation: OccupationFigures
            do {
                occupation = try OccupationQuery.find(query, in: figures, loader)
            } catch let miss as OccupationQuery.Miss {
                throw miss.failure
            }
            let sentences = OccupationSentences(occupation, in: figures, StatisticContext(figures))
            guard let sentence = sentences.citation else {
                let reasons = [missing.wage, missing.projection, occupation.joinNote].compactMap { $0 }
                throw Failure.usage(
                    "nothing published for \(occupation.code) in this edition"
                        + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")))
            }
            let places = figures.provenance(of: occupation)
            let tables = [figures.wages, figures.projections].compactMap { $0 }
            let sources = tables.compactMap { table in
                CitedTable(table, places: places.filter { $0.release == table.release.id })
            }
            Console.write(write(sentence, sources))
        }
    }
}

/// A table that figures were taken from, as a citation names it.
struct CitedTable {
    var title: String
    var release: String
    /// The tables or sheets and rows of the figures, in words.
    var place: String
    var file: String
    var url: String
    var published: CalendarDay?
    var retrieved: CalendarDay?
    var sha256: String

    /// The table, when figures of it are cited.
    init?(_ table: DataTable, places: [Provenance]) {
        guard let origin = table.origins.first, !places.isEmpty else { return nil }
        title = table.release.title + (table.issue?.wageYear.map { ", issue with the wages of \($0)" } ?? "")
        release = table.release.id
        place = places.map { "\($0.table), row \($0.row)" }.joined(separator: "; ")
        file = [origin.archive, origin.file].compactMap { $0 }.joined(separator: ": ")
        url = origin.url ?? table.release.page
        published = table.release.published?.day
        retrieved = origin.retrieved
        sha256 = origin.sha256
    }
}

/// The forms a citation is written in.
enum CitationStyles {
    static let all: [String: @Sendable (String, [CitedTable]) -> String] = [
        "sentence": sentence, "apa": apa, "bibtex": bibtex, "csl-json": cslJSON, "markdown": markdown,
    ]

    /// When a file was retrieved, as far as the data folder knows.
    private static func retrieval(_ table: CitedTable) -> String {
        table.retrieved.map { "retrieved \($0)" } ?? "day of retrieval not recorded"
    }

    static func sentence(_ sentence: String, _ tables: [CitedTable]) -> String {
        let lines = tables.map { table in
            "U.S. Bureau of Labor Statistics, \(table.title); \(table.place); \(table.file); \(table.url), "
                + "\(retrieval(table)); SHA-256 \(table.sha256)"
        }
        return ([sentence] + lines).joined(separator: "\n") + "\n"
    }

    static func markdown(_ sentence: String, _ tables: [CitedTable]) -> String {
        let marks = tables.indices.map { "[^\($0 + 1)]" }.joined()
        let notes = tables.enumerated().map { number, table in
            "[^\(number + 1)]: U.S. Bureau of Labor Statistics, [\(table.title)](\(table.url)), \(table.place); "
                + "\(table.file), \(retrieval(table)), SHA-256 `\(table.sha256)`"
        }
        return sentence + marks + "\n\n" + notes.joined(separator: "\n") + "\n"
    }

    static func apa(_ sentence: String, _ tables: [CitedTable]) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let lines = tables.map { table in
            let year = table.published.map { String($0.year) } ?? "n.d."
            let day = table.retrieved.map { "Retrieved \(months[$0.month - 1]) \($0.day), \($0.year), from " } ?? ""
            return "U.S. Bureau of Labor Statistics. (\(year)). *\(table.title)* (\(table.place); SHA-256 "
                + "\(table.sha256)) [Data set]. U.S. Department of Labor. \(day)\(table.url)"
        }
        return sentence + "\n\n" + lines.joined(separator: "\n") + "\n"
    }

    static func bibtex(_ sentence: String, _ tables: [CitedTable]) -> String {
        let entries = tables.map { table in
            var lines = [
                "@misc{bls-\(table.release),", "  author = {{U.S. Bureau of Labor Statistics}},",
                "  title = {{\(escaped(table.title))}},",
            ]
            if let published = table.published { lines.append("  year = {\(published.year)},") }
            lines.append("  howpublished = {\(escaped("\(table.file), \(table.place)"))},")
            lines.append("  url = {\(table.url)},")
            if let retrieved = table.retrieved { lines.append("  urldate = {\(retrieved)},") }
            lines.append("  note = {\(escaped(sentence)) SHA-256 \(table.sha256)}")
            lines.append("}")
            return lines.joined(separator: "\n")
        }
        return entries.joined(separator: "\n\n") + "\n"
    }

    /// Text with the characters that TeX would take for its own escaped.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "#$%&_{}".contains(character) { escaped.append("\\") }
            escaped += character == "–" ? "--" : String(character)
        }
        return escaped
    }
}
