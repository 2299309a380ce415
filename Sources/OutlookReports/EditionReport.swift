public import OutlookDocument
import OutlookModel
import OutlookStatistics

/// The edition as a whole: its headline, its groups, and the occupations at either end of each order.
public enum EditionReport: Report {
    public static let kind = "edition"

    /// How many occupations an order lists.
    private static let length = 20

    /// The occupation whose sentence stands as the example.
    private static let example = SOCCode("31-9092")

    public static func document(_ input: ReportInput) -> Document {
        let edition = input.figures
        let area = edition.area.kind == .nation ? "" : ", \(edition.area.title)"
        var document = Document(title: "Pay and job outlook, \(edition.edition.year) edition\(area)")
        document.blocks.append(.paragraph(edition.edition.title + "."))
        document.blocks += headline(input).map { .paragraph($0) }
        let table = FigureTable(edition, input.context)
        for (title, tables) in sections(input, table) {
            document.blocks.append(.heading(level: 2, title))
            document.blocks += tables.map { .table($0) }
        }
        document.blocks.append(.heading(level: 2, "What to know before citing"))
        document.blocks.append(.list(Citation.caveats(of: edition).map(\.text)))
        return document
    }

    private static func headline(_ input: ReportInput) -> [String] {
        var lines: [String] = []
        if let total = input.figures.total {
            let sentences = OccupationSentences(total, in: input.figures, input.context)
            lines.append([sentences.pay, sentences.growth].compactMap { $0 }.joined(separator: " "))
        }
        if let code = example, let figures = input.figures.figures(of: code) {
            let sentences = OccupationSentences(figures, in: input.figures, input.context)
            if let citation = sentences.citation { lines.append(citation) }
        }
        return lines.filter { !$0.isEmpty }
    }

    private static func sections(_ input: ReportInput, _ table: FigureTable) -> [(String, [DocumentTable])] {
        let edition = input.figures
        let cycle = input.context.cycle?.title ?? "projections"
        let year = "May \(edition.edition.year)"
        let growth: [FigureTable.Choice?] = [
            .init("annual_median_usd", "Median annual wage"), .init("employment_base_thousands"),
            .init("employment_target_thousands"), .init("change_thousands"), .init("change_pct"), .init("outlook"),
        ]
        let pay: [FigureTable.Choice?] = [
            .init("employment", "Jobs"), .init("annual_median_usd", "Median annual wage"),
            .init("annual_p10_usd", "10th"),
            .init("annual_p90_usd", "90th"), .init("hourly_median_usd", "Median hourly wage"),
        ]
        func growing(
            _ key: @escaping (OccupationProjection) -> Int?, _ isWanted: (Int) -> Bool = { _ in true },
            down: Bool = false
        )
            -> [OccupationFigures]
        {
            let ranked = edition.detailed.compactMap { figures in
                figures.projection.flatMap(key).map { (value: $0, figures: figures) }
            }.filter { isWanted($0.value) }
            return Array(
                ranked.sorted {
                    ($0.value == $1.value)
                        ? $0.figures.code < $1.figures.code : (down ? $0.value < $1.value : $0.value > $1.value)
                }.prefix(length).map(\.figures))
        }
        var sections: [(String, [DocumentTable])] = []
        if let total = edition.total {
            sections.append(
                (
                    "All occupations",
                    [
                        table.table(
                            "all-occupations", "All occupations, \(year) and \(cycle)", [total],
                            pay + Array(growth.dropFirst()))
                    ]
                ))
        }
        sections.append(
            (
                "By major group",
                [
                    table.table(
                        "major-groups", "Major groups, \(year) and \(cycle)", edition.majorGroups,
                        [.init("employment", "Jobs")] + growth)
                ]
            ))
        if edition.projections != nil {
            sections.append(
                (
                    "Fastest growing",
                    [
                        table.table(
                            "fastest-growing", "The \(length) fastest growing occupations, \(cycle)",
                            growing { $0.percentChange.value?.steps }, growth)
                    ]
                ))
            sections.append(
                (
                    "Most new jobs",
                    [
                        table.table(
                            "most-new-jobs", "The \(length) occupations with the most new jobs, \(cycle)",
                            growing { $0.change.value?.steps }, growth)
                    ]
                ))
            sections.append(
                (
                    "Most openings",
                    [
                        table.table(
                            "most-openings", "The \(length) occupations with the most openings, \(cycle)",
                            growing {
                                switch $0.openings {
                                case .perYear(let openings), .perDecade(let openings): openings.value?.steps
                                }
                            },
                            [
                                .init("annual_median_usd", "Median annual wage"),
                                .init(isYearly(edition) ? "openings_thousands_per_year" : "openings_decade_thousands"),
                                .init("labor_force_exits_thousands"), .init("occupational_transfers_thousands"),
                                .init("change_thousands"),
                            ])
                    ]
                ))
            sections.append(
                (
                    "Declining",
                    [
                        table.table(
                            "declining", "The \(length) fastest declining occupations, \(cycle)",
                            growing({ $0.percentChange.value?.steps }, { $0 < 0 }, down: true), growth)
                    ]
                ))
            sections.append(("By entry education", [EducationTable.table(edition, input.context)]))
        }
        if edition.wages != nil {
            sections.append(("Highest and lowest paid", PayTables.tables(edition, table, pay, length: length)))
        }
        return sections
    }

    private static func isYearly(_ edition: EditionFigures) -> Bool {
        if case .perDecade? = edition.projections?.projectionRows.first?.openings { false } else { true }
    }
}
