public import OutlookDocument
import OutlookModel
import OutlookStatistics

/// One area beside the nation: all occupations, the major groups, and what the area has most of.
public enum AreaReport: Report {
    public static let kind = "area"

    /// How many occupations a list has.
    private static let length = 20
    /// The fewest jobs an occupation must have to be listed by concentration.
    private static let floor = 1_000

    public static func document(_ input: ReportInput) -> Document {
        guard let nation = input.nation, let total = input.figures.total, let national = nation.total else {
            return Document(title: "No area")
        }
        let area = input.figures
        var document = Document(title: "\(area.area.title) beside the nation, \(area.edition.year)")
        document.blocks.append(.paragraph("Wages of May \(area.edition.year)."))
        let sides = [Comparison.Side(total, in: area), Comparison.Side(national, in: nation)]
        let comparison = Comparison(.areas, sides, nation: nation, floor: floor)
        document.blocks.append(.heading(level: 2, "All occupations"))
        var table = ComparisonReport.table(of: comparison)
        table.rows.removeAll { if case .text(let name) = $0[0].content { name.hasPrefix("rank_") } else { false } }
        table.footnotes = []
        document.blocks.append(.table(table))
        let reverse = Comparison(.areas, sides.reversed(), nation: nation, floor: floor)
        var differences = ComparisonDifferences(comparison: reverse).table
        differences.rows.removeAll { $0[1].content == .text("employment") }
        document.blocks.append(.table(differences))
        document.blocks.append(.heading(level: 2, "By major group"))
        document.blocks.append(
            .table(list("major-groups", "Major groups beside the nation", area.majorGroups, area, nation)))
        document.blocks.append(.heading(level: 2, "What there is most of"))
        let detailed = area.detailed.filter { $0.wage?.employment.value != nil }
        let concentrated = detailed.filter { ($0.wage?.employment.value?.steps ?? 0) >= floor }
        document.blocks.append(
            .table(
                list(
                    "most-concentrated",
                    "The \(length) most concentrated occupations with \(NumberText.grouped(String(floor))) jobs or more",
                    top(concentrated) { $0.locationQuotient.value?.steps }, area, nation)))
        document.blocks.append(
            .table(
                list(
                    "largest", "The \(length) largest occupations", top(detailed) { $0.employment.value?.steps }, area,
                    nation)))
        document.blocks.append(.heading(level: 2, "What to know before citing"))
        document.blocks.append(.list(ComparisonReport.caveats(of: comparison).map(\.text)))
        return document
    }

    private static func top(
        _ figures: [OccupationFigures], _ key: (WageEstimate) -> Int?
    ) -> [OccupationFigures] {
        let keyed = figures.compactMap { figures in figures.wage.flatMap(key).map { ($0, figures) } }
        return keyed.sorted { $0.0 == $1.0 ? $0.1.code < $1.1.code : $0.0 > $1.0 }.prefix(length).map(\.1)
    }

    private static func list(
        _ name: String, _ caption: String, _ figures: [OccupationFigures], _ area: EditionFigures,
        _ nation: EditionFigures
    ) -> DocumentTable {
        let none = Published<AnnualWage>.unavailable(.notPublished)
        let rows = figures.compactMap { figures -> [DocumentCell]? in
            guard let wage = figures.wage else { return nil }
            let national = nation.figures(of: figures.code)?.wage
            let median = national?.annual.median ?? none
            let difference = FigureDifference(from: median, to: wage.annual.median)
            return [
                .text(figures.code.description), .text(figures.title), Statistic.Value(wage.employment).cell,
                ComparisonMeasures.jobsPer1000(wage, in: area),
                ComparisonMeasures.locationQuotient(wage, in: area, nation: nation),
                Statistic.Value(wage.annual.median).cell, Statistic.Value(median).cell,
                Statistic.Value(
                    rounding: difference.percent, decimals: 1, otherwise: difference.reason ?? "not comparable"
                ).cell,
            ]
        }
        return DocumentTable(
            name: name, caption: caption,
            columns: [
                DocumentColumn("soc_code", "Code"), DocumentColumn("occupation_title", "Occupation"),
                DocumentColumn("employment", "Jobs", .number, hasNotes: true),
                DocumentColumn("jobs_per_1000", "Per 1,000", .number, hasNotes: true),
                DocumentColumn("location_quotient", "LQ", .number, hasNotes: true),
                DocumentColumn("annual_median_usd", "Median annual wage", .dollars, hasNotes: true),
                DocumentColumn("national_annual_median_usd", "Nation", .dollars, hasNotes: true),
                DocumentColumn("difference_pct", "Difference", .signedPercent, hasNotes: true),
            ], rows: rows, footnotes: ["No error is published for medians: small differences may be none."],
            sources: Array(Set(([area, nation].compactMap(\.wages)).map(Citation.line(of:)))).sorted())
    }
}
