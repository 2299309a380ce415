import OutlookDatasets
import ArgumentParser
import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics

/// `outlook crosswalk`: a code, or a file of codes, from one edition of the classification to another.
struct CrosswalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crosswalk", abstract: "Carry codes from one edition of the SOC to another.",
        discussion: """
            Editions are 2010, 2018, and 2019 for the hybrid of both that the survey used in May 2019 and May 2020. A file
            gets the columns soc_YEAR, relation and note. A code is carried where its work is found under one other code
            (one-to-one or merge); where it is divided (split, part) soc_YEAR stays empty and the note names the parts.

            EXAMPLES
              outlook crosswalk 15-1132 --from 2010 --to 2018
              outlook crosswalk jobs.csv --from 2010 --to 2018 --column occ_code > carried.csv

            EXIT CODES
              0 answered; 64 no such code, edition or column; 65 damaged file; 66 no file or data folder
            """)

    @Argument(help: "A code such as 15-1132, or a CSV file with a column of codes.") var subject: String
    @Option(help: "The edition the codes are of: 2010, 2019 or 2018.") var from = "2010"
    @Option(help: "The edition they are carried to: 2010, 2019 or 2018.") var to = "2018"
    @Option(help: "The column of codes (default: the first called soc_code, occ_code or code).") var column: String?
    @OptionGroup var format: AnswerFormat
    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            try format.check()
            let (from, to) = (try edition(from, "--from"), try edition(to, "--to"))
            guard from != to else { throw Failure.usage("--from and --to are both \(from.title)") }
            let loader = try EditionLoader(folder: try datasets.open())
            if let code = SOCCode(subject) {
                format.write(try answer(code, from, to, loader))
            } else {
                try CrosswalkFile(path: subject, column: column, from: from, to: to).write(loader)
            }
        }
    }

    private func edition(_ text: String, _ option: String) throws -> SOCEdition {
        switch text.lowercased() {
        case "2010": return .soc2010
        case "2019", "2019-hybrid", "hybrid": return .hybrid2019
        case "2018": return .soc2018
        default: throw Failure.usage("\(option): expected 2010, 2019 (the hybrid) or 2018; found \(text)")
        }
    }

    private func answer(
        _ code: SOCCode, _ from: SOCEdition, _ to: SOCEdition, _ loader: EditionLoader
    ) throws -> Document {
        let origin = try CodeList(of: from, loader)
        guard let title = origin.titles[code] else {
            throw Failure.usage("no code \(code) in \(from.title)")
        }
        let targets = try CodeList(of: to, loader)
        var translation = loader.links.translation(of: code, from: from, to: to)
        translation.keep(existing: targets.titles)
        let tables = loader.folder.lock.tables.filter { $0.kind == .links }
        let sources = tables.map { stored in
            let origin = stored.origins.first
            return "\(stored.title)" + (origin.map { "; \($0.file); SHA-256 \($0.sha256)" } ?? "")
        }
        return CrosswalkReport.document(
            of: CrosswalkAnswer(
                title: title, translation: translation,
                lineage: loader.links.lineage(of: code, from: from, through: between(from, to)), sources: sources))
    }

    /// The editions from one to another, the hybrid between 2010 and 2018.
    private func between(_ one: SOCEdition, _ other: SOCEdition) -> [SOCEdition] {
        let order: [SOCEdition] = [.soc2010, .hybrid2019, .soc2018]
        guard let first = order.firstIndex(of: one), let last = order.firstIndex(of: other) else {
            return [one, other]
        }
        return Array(order[min(first, last)...max(first, last)])
    }
}

extension CodeTranslation {
    /// Keeps the translation only where the other edition has the codes it leads to, and adds missing titles. The hybrid
    /// has codes of its own for some work, of which the crosswalk to 2018 knows nothing.
    mutating func keep(existing titles: [SOCCode: String]) {
        if targets.contains(where: { titles[$0.code] == nil }) {
            relation = nil
            targets = []
            fellows = []
        }
        for index in targets.indices where targets[index].title == nil {
            targets[index].title = titles[targets[index].code]
        }
    }
}
