public import OutlookDocument
import OutlookModel
import OutlookStatistics

/// One occupation's median wage year by year, nominal and real, with every break named and changes only between
/// neighbouring years that mean the same work.
public enum TrendReport: Report {
    public static let kind = "trend"

    public static func document(_ input: ReportInput) -> Document {
        input.trend.map(document(of:)) ?? Document(title: "No trend")
    }

    public static func document(of trend: Trend) -> Document {
        let place = trend.history.area.kind == .nation ? "" : ", \(trend.history.area.title)"
        var document = Document(title: "\(trend.title) (\(trend.code))\(place): pay by year")
        let edition = trend.home.socEdition?.title ?? "an unnamed classification"
        document.blocks.append(
            .paragraph("The code is that of \(trend.home.period?.title ?? trend.home.title), \(edition)."))
        let table = trend.isHourly ? table(of: trend, \.hourly, "hourly") : table(of: trend, \.annual, "annual")
        document.blocks.append(.table(table))
        if !trend.lineage.isEmpty { document.blocks.append(.table(LinkTable.table(trend.lineage, name: "links"))) }
        return document
    }

    private static func table<Unit>(
        of trend: Trend, _ ladder: KeyPath<WageEstimate, WageLadder<Unit>>, _ word: String
    ) -> DocumentTable {
        let history = trend.history
        var caveats: Set<Caveat> = [.notATimeSeries]
        var rows: [[DocumentCell]] = []
        var ruled: Set<Int> = []
        var previous: OccupationHistory.Year?
        for year in history.years {
            guard let period = year.release.period else { continue }
            let breaks = SurveyBreaks.text(
                from: previous?.release, to: year.release, in: history.area, into: &caveats)
            if breaks != nil { ruled.insert(rows.count) }
            let remarks = [year.wage == nil ? nil : year.note, breaks].compactMap { $0 }.joined(separator: "; ")
            let missing = DocumentCell.missing("–", note: year.note ?? "")
            var cells = [missing] + [DocumentCell](repeating: .missing("–", note: ""), count: 4)
            if let wage = year.wage {
                let median = wage[keyPath: ladder].median
                if case .atLeast = median { caveats.insert(.topCoded) }
                let change = YearChange(
                    from: previous?.wage.map { $0[keyPath: ladder].median }, in: previous?.release.period, to: median,
                    in: period)
                cells = [
                    Statistic.Value(median).cell, Self.cell(change, factor: 1),
                    DocumentCell.missing("–", note: "no price index here"),
                    DocumentCell.missing("–", note: "no price index here"), Statistic.Value(wage.employment).cell,
                ]
                if let dollars = trend.dollars {
                    cells[2] = RealWage.cell(median, from: period, to: dollars, prices: history.prices)
                    let factor = previous?.release.period.flatMap { history.prices?.factor(from: period, to: $0) }
                    cells[3] = Self.cell(change, factor: factor)
                }
            }
            rows.append(
                [.text(period.description), .text(year.wage?.occupation.description ?? "")] + cells + [.text(remarks)])
            previous = year
        }
        if trend.dollars != nil { caveats.insert(.mayWageInPrices) }
        let real = trend.dollars.map { "Real, \($0.title) dollars" } ?? "Real"
        var table = DocumentTable(
            name: "trend", caption: "Median \(word) wage by year, nominal and real",
            columns: [
                DocumentColumn("reference_period", "Period"), DocumentColumn("soc_code", "Code"),
                DocumentColumn("\(word)_median_usd", "Median", .dollars, hasNotes: true),
                DocumentColumn("change_pct", "Change", .signedPercent, hasNotes: true),
                DocumentColumn("\(word)_median_real_usd", real, .dollars, hasNotes: true),
                DocumentColumn("real_change_pct", "Change", .signedPercent, hasNotes: true),
                DocumentColumn("employment", "Jobs", .number, hasNotes: true), DocumentColumn("breaks", "Breaks"),
            ], rows: rows, footnotes: Caveat.allCases.filter(caveats.contains).map(\.text),
            sources: history.years.map { "U.S. Bureau of Labor Statistics, \($0.release.title); SHA-256 \($0.sha256)" }
                + [history.priceSource].compactMap { $0 })
        table.breaks = ruled
        return table
    }

    /// - Parameter factor: what the later month's dollars are worth in those of the earlier; `nil`: not known.
    private static func cell(_ change: YearChange, factor: Double?) -> DocumentCell {
        switch change {
        case .none: return DocumentCell(.empty)
        case .withheld(let reason): return .missing("–", note: reason)
        case .ratio(let ratio, let note):
            guard let factor else { return .missing("–", note: "no price index for one of the months") }
            var cell = Statistic.Value(rounding: (ratio * factor - 1) * 100, decimals: 1, otherwise: "out of range")
                .cell
            cell.note = cell.note.isEmpty ? note : cell.note
            return cell
        }
    }
}
