import OutlookDocument
import OutlookModel
import OutlookStatistics

/// An occupation's wages over the years and its projections over the cycles, with the breaks drawn in.
enum HistoryTables {
    static func wages(_ figures: OccupationFigures, _ history: OccupationHistory) -> DocumentTable {
        let target = history.years.last?.release.period
        let targetIndex = target.flatMap { period in history.prices?.value(period).map { (period, $0) } }
        var rows: [[DocumentCell]] = []
        var ruled: Set<Int> = []
        var previous: Release?
        var caveats: Set<Caveat> = [.notATimeSeries]
        for year in history.years {
            guard let period = year.release.period else { continue }
            let breaks = SurveyBreaks.text(from: previous, to: year.release, in: history.area, into: &caveats)
            previous = year.release
            if breaks != nil { ruled.insert(rows.count) }
            var real = DocumentCell.missing("–", note: "no price index for the month")
            if let wage = year.wage, let (to, _) = targetIndex {
                real = RealWage.cell(wage.annual.median, from: period, to: to, prices: history.prices)
            }
            // Without a wage the note stands at the cells.
            let remarks = [year.wage == nil ? nil : year.note, breaks].compactMap { $0 }.joined(separator: "; ")
            let nominal =
                year.wage.map { Statistic.Value($0.annual.median).cell } ?? .missing("–", note: year.note ?? "")
            let hourly =
                year.wage.map { Statistic.Value($0.hourly.median).cell } ?? .missing("–", note: year.note ?? "")
            let jobs = year.wage.map { Statistic.Value($0.employment).cell } ?? .missing("–", note: year.note ?? "")
            rows.append([
                .text(period.description), .text(year.wage?.occupation.description ?? ""), nominal, real, hourly, jobs,
                .text(remarks),
            ])
        }
        if targetIndex != nil { caveats.insert(.mayWageInPrices) }
        let inPrices = targetIndex.map { " in dollars of \($0.0.title)" } ?? ""
        var table = DocumentTable(
            name: "pay-by-year", caption: "Median wages by year, nominal and real\(inPrices)",
            columns: [
                DocumentColumn("reference_period", "May of"), DocumentColumn("soc_code", "Code"),
                DocumentColumn("annual_median_usd", "Median annual wage", .dollars, hasNotes: true),
                DocumentColumn("annual_median_real_usd", "Real", .dollars, hasNotes: true),
                DocumentColumn("hourly_median_usd", "Median hourly wage", .dollars, hasNotes: true),
                DocumentColumn("employment", "Jobs", .number, hasNotes: true), DocumentColumn("breaks", "Breaks"),
            ], rows: rows, footnotes: Caveat.allCases.filter(caveats.contains).map(\.text),
            sources: history.years.map { "U.S. Bureau of Labor Statistics, \($0.release.title); SHA-256 \($0.sha256)" }
                + [history.priceSource].compactMap { $0 })
        table.breaks = ruled
        return table
    }

    static func projections(_ figures: OccupationFigures, _ history: OccupationHistory) -> DocumentTable {
        var caveats: Set<Caveat> = []
        let rows = history.cycles.map { cycle -> [DocumentCell] in
            guard let projection = cycle.projection else {
                let missing = DocumentCell.missing("–", note: cycle.note ?? "")
                return [.text(cycle.release.cycle?.description ?? ""), .text("")]
                    + [DocumentCell](repeating: missing, count: 7) + [.text(cycle.note ?? "")]
            }
            let percent = WholePercent(projection)
            let thresholds = cycle.release.cycle.flatMap(OutlookThresholds.thresholds(for:))
            var words = DocumentCell.missing("–", note: "words of this edition not known")
            if let percent, let phrase = thresholds?.phrase(for: percent) {
                words = DocumentCell(
                    .text(phrase.category.rawValue), note: phrase.isConfirmed ? "" : "bounds unconfirmed",
                    display: phrase.category.rawValue + (phrase.isConfirmed ? "" : " †"))
                if !phrase.isConfirmed { caveats.insert(.outlookUnconfirmed) }
            } else if let percent, case .undetermined = percent, thresholds != nil {
                words = .missing("undetermined", note: "the published figures do not decide the whole percent")
                caveats.insert(.outlookUndetermined)
            }
            var yearly = DocumentCell.missing("–", note: "a decade's total is published")
            var decade = DocumentCell.missing("–", note: "a year's average is published")
            switch projection.openings {
            case .perYear(let openings): yearly = Statistic.Value(openings).cell
            case .perDecade(let openings):
                decade = Statistic.Value(openings).cell
                caveats.insert(.openingsConceptChanged)
            }
            return [
                .text(cycle.release.cycle?.description ?? ""), .text(projection.occupation.description),
                Statistic.Value(projection.base).cell, Statistic.Value(projection.target).cell,
                Statistic.Value(projection.change).cell, Statistic.Value(projection.percentChange).cell, words, yearly,
                decade, .text(cycle.note ?? ""),
            ]
        }
        let marks = Caveat.allCases.filter(caveats.contains).map { ($0 == .outlookUnconfirmed ? "† " : "") + $0.text }
        return DocumentTable(
            name: "projections-by-cycle", caption: "What each cycle projected (thousands of jobs)",
            columns: [
                DocumentColumn("cycle", "Cycle"), DocumentColumn("soc_code", "Code"),
                DocumentColumn("employment_base_thousands", "Base year", .number, hasNotes: true),
                DocumentColumn("employment_target_thousands", "Target year", .number, hasNotes: true),
                DocumentColumn("change_thousands", "Change", .signedNumber, hasNotes: true),
                DocumentColumn("change_pct", "Change", .signedPercent, hasNotes: true),
                DocumentColumn("outlook", "Outlook", .text, hasNotes: true),
                DocumentColumn("openings_thousands_per_year", "Openings a year", .number, hasNotes: true),
                DocumentColumn("openings_decade_thousands", "Openings, decade", .number, hasNotes: true),
                DocumentColumn("note", "Note"),
            ], rows: rows, footnotes: marks,
            sources: history.cycles.map { "U.S. Bureau of Labor Statistics, \($0.release.title); SHA-256 \($0.sha256)" }
        )
    }
}
