import OutlookDatasets
import ArgumentParser
import OutlookModel
import OutlookReports
import OutlookStatistics

/// How a comparison ranks.
struct ComparisonOptions: ParsableArguments {
    @Option(help: "The fewest jobs an occupation or area must have to be ranked.") var floor = 1_000
}

/// Occupations side by side in one area, or one occupation in several.
struct ComparisonQuestion {
    var queries: [String]
    var edition: EditionOptions
    var floor: Int

    func answer(_ loader: EditionLoader) throws -> Answer {
        guard floor >= 0 else { throw Failure.usage("--floor: expected no fewer than 0 jobs; found \(floor)") }
        guard queries.count > 1 || (queries.count == 1 && edition.area.count > 1) else {
            throw Failure.usage(
                "nothing to compare; name several occupations, or one occupation and several areas: "
                    + "outlook compare 31-9092 --area CA --area TX")
        }
        guard queries.count == 1 || edition.area.count < 2 else {
            throw Failure.usage("several occupations are compared in one area; found \(edition.area.count) areas")
        }
        let (nation, missing) = try loader.edition(try edition.question(in: nil))
        let comparison =
            queries.count > 1 ? try occupations(nation, loader) : try areas(nation, loader)
        let editions = comparison.sides.map(\.edition)
        if comparison.subject == .occupations, let reason = missing.projection { Console.say("note: " + reason) }
        var tables: [DataTable] = []
        for table in editions.flatMap({ [$0.wages, comparison.subject == .areas ? nil : $0.projections] }) {
            if let table, !tables.contains(where: { $0.id == table.id }) { tables.append(table) }
        }
        let names = comparison.sides.map { side in
            comparison.subject == .areas ? side.edition.area.code : side.figures.code.description
        }
        let subject = comparison.subject == .areas ? comparison.sides.first?.figures.code.description : nil
        let place =
            comparison.subject == .areas ? nil : editions.first.flatMap { $0.area.kind == .nation ? nil : $0.area.code }
        return Answer(
            kind: ComparisonReport.kind, document: ComparisonReport.document(of: comparison), edition: editions.first,
            tables: tables, caveats: Citation.caveats(of: nation), year: nation.edition.year,
            subfolder: "comparison-"
                + ([subject].compactMap { $0 } + names + [place].compactMap { $0 })
                .joined(separator: "-"))
    }

    private func occupations(_ nation: EditionFigures, _ loader: EditionLoader) throws -> Comparison {
        let figures = edition.area.isEmpty ? nation : try loader.edition(try edition.question()).figures
        let found = try queries.map { try OccupationQuery.find($0, in: figures, loader) }
        try refuseTwice(found.map { "\($0.code) \($0.title)" })
        return Comparison(
            .occupations, found.map { Comparison.Side($0, in: figures) }, nation: nation, floor: floor)
    }

    private func areas(_ nation: EditionFigures, _ loader: EditionLoader) throws -> Comparison {
        var sides: [Comparison.Side] = []
        for area in edition.area {
            let figures = try loader.edition(try edition.question(in: area)).figures
            let code = try sides.first?.figures.code ?? OccupationQuery.find(queries[0], in: nation, loader).code
            guard let occupation = figures.figures(of: code) else {
                throw Failure.usage(
                    "no figures of \(code) in \(figures.area.title), May \(figures.edition.year): not published there")
            }
            sides.append(Comparison.Side(occupation, in: figures))
        }
        try refuseTwice(sides.map { "\($0.edition.area.title) (\($0.edition.area.code))" })
        let peers = try sides.first.map { try loader.estimates(of: $0.figures.code, year: nation.edition.year) } ?? []
        return Comparison(.areas, sides, nation: nation, floor: floor, peers: peers)
    }

    private func refuseTwice(_ names: [String]) throws {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            throw Failure.usage("\(name) is named twice; a comparison needs different ones")
        }
    }
}
