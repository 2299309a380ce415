public import OutlookDocument
import OutlookModel
import OutlookStatistics

/// One occupation: what the edition says of it, its wage over the years, and what each cycle projected.
public enum ProfileReport: Report {
    public static let kind = "profile"

    public static func document(_ input: ReportInput) -> Document {
        guard let figures = input.occupation else { return Document(title: "No occupation") }
        let edition = input.figures
        let sentences = OccupationSentences(figures, in: edition, input.context)
        let area = edition.area.kind == .nation ? "" : ", \(edition.area.title)"
        var document = Document(title: "\(figures.title) (\(figures.code)), \(edition.edition.year) edition\(area)")
        document.blocks.append(.paragraph(edition.edition.title + "."))
        let text = sentences.all.joined(separator: " ")
        if !text.isEmpty { document.blocks.append(.paragraph(text)) }
        if let note = figures.joinNote { document.blocks.append(.paragraph("Note: \(note).")) }
        if edition.wages != nil {
            document.blocks.append(.heading(level: 2, "Pay"))
            document.blocks.append(.table(ladder(figures, edition)))
        }
        if figures.projection != nil {
            document.blocks.append(.heading(level: 2, "Outlook"))
            document.blocks.append(.table(outlook(figures, input)))
        }
        if let history = input.history {
            document.blocks.append(.heading(level: 2, "Pay by year"))
            document.blocks.append(.table(HistoryTables.wages(figures, history)))
            document.blocks.append(.heading(level: 2, "What each cycle projected"))
            document.blocks.append(.table(HistoryTables.projections(figures, history)))
        }
        document.blocks.append(.heading(level: 2, "What to know before citing"))
        document.blocks.append(.list(Citation.caveats(of: edition).map(\.text)))
        return document
    }

    private static func ladder(_ figures: OccupationFigures, _ edition: EditionFigures) -> DocumentTable {
        let rungs = [
            ("10th percentile", "p10"), ("25th percentile", "p25"), ("Median", "median"), ("75th percentile", "p75"),
            ("90th percentile", "p90"), ("Mean", "mean"),
        ]
        let context = StatisticContext(edition)
        let rows = rungs.map { name, rung in
            [DocumentCell.text(name)]
                + ["annual_\(rung)_usd", "hourly_\(rung)_usd"].map { id in
                    StatisticCatalog.statistic(id)?.value(figures, context).cell ?? DocumentCell(.empty)
                }
        }
        var footnotes: [String] = []
        if let wage = figures.wage {
            if wage.basis == .annual { footnotes.append(Absence.annualWagesOnly.meaning) }
            if wage.basis == .hourly { footnotes.append(Absence.hourlyWagesOnly.meaning) }
            if let interval = ConfidenceInterval(wage.annual.mean, rse: wage.meanRSE), let rse = wage.meanRSE.value {
                let low = Statistic.Value(rounding: interval.lower, decimals: 0, otherwise: "")
                let high = Statistic.Value(rounding: interval.upper, decimals: 0, otherwise: "")
                if case .number(let low) = low, case .number(let high) = high {
                    footnotes.append(
                        "Mean annual wage, 90% interval: $\(NumberText.grouped(low)) to $\(NumberText.grouped(high)) "
                            + "(relative standard error \(rse)%). No error is published for medians and percentiles.")
                }
            }
        }
        return DocumentTable(
            name: "pay", caption: "Wages, May \(edition.edition.year)",
            columns: [
                DocumentColumn("measure", "Measure"), DocumentColumn("annual_usd", "Annual", .dollars, hasNotes: true),
                DocumentColumn("hourly_usd", "Hourly", .dollars, hasNotes: true),
            ], rows: rows, footnotes: footnotes, sources: edition.wages.map { [Citation.line(of: $0)] } ?? [])
    }

    private static func outlook(_ figures: OccupationFigures, _ input: ReportInput) -> DocumentTable {
        FigureTable(input.figures, input.context).table(
            "outlook", "Projections \(input.context.cycle?.title ?? "")", [figures],
            [
                .init("employment_base_thousands"), .init("employment_target_thousands"), .init("change_thousands"),
                .init("change_pct"), .init("whole_percent"), .init("outlook"), .init("openings_thousands_per_year"),
                .init("typical_education"),
            ])
    }
}
