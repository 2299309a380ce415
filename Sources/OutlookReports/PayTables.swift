import OutlookDocument
import OutlookModel
import OutlookStatistics

/// The best and the worst paid occupations by median annual wage.
enum PayTables {
    static func tables(
        _ edition: EditionFigures, _ table: FigureTable, _ columns: [FigureTable.Choice?], length: Int
    ) -> [DocumentTable] {
        let year = "May \(edition.edition.year)"
        let note =
            "Occupations with a top-coded median come first among the highest paid, in the order of their mean wage, "
            + "because the median tells no more than that it is the top code or above. Occupations paid by the hour only "
            + "have no annual wage and stand in neither order."
        let paid = edition.detailed.compactMap { figures -> (key: (Int, Int), figures: OccupationFigures)? in
            guard let annual = figures.wage?.annual else { return nil }
            switch annual.median {
            case .value(let median): return ((0, median.steps), figures)
            case .atLeast: return ((1, annual.mean.value?.steps ?? 0), figures)
            case .below, .unavailable: return nil
            }
        }.sorted { $0.key == $1.key ? $0.figures.code < $1.figures.code : $0.key > $1.key }
        let columns = columns + [.init("annual_mean_usd", "Mean annual wage")]
        return [
            table.table(
                "highest-paid", "The \(length) highest paid occupations, \(year)", paid.prefix(length).map(\.figures),
                columns, footnotes: [note]),
            table.table(
                "lowest-paid", "The \(length) lowest paid occupations, \(year)",
                paid.suffix(length).reversed().map(\.figures), columns),
        ]
    }
}
