import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport
import Testing

@Suite struct EditionReportTests {
    private func table(_ name: String, _ edition: (figures: EditionFigures, context: StatisticContext))
        -> DocumentTable?
    {
        EditionReport.document(ReportInput(figures: edition.figures, context: edition.context)).tables.first {
            $0.name == name
        }
    }

    private func codes(_ table: DocumentTable?) -> [String] {
        table?.rows.map { row in if case .text(let code) = row[0].content { code } else { "" } } ?? []
    }

    private func row(_ code: String, percent: Int, change: Int, education: String? = nil) -> OccupationProjection {
        var row = Examples.projection(code, code, base: 1000, target: 1000 + change, change: change, percent: percent)
        row.education = education
        row.openings = .perYear(.value(Thousands(steps: 100 + change)))
        return row
    }

    private var projections: [OccupationProjection] {
        [
            row("11-1011", percent: 500, change: 50, education: "Bachelor's degree"),
            row("13-2011", percent: 900, change: 20, education: "Bachelor's degree"),
            row("43-9022", percent: -300, change: -30, education: "High school diploma or equivalent"),
            row("31-9092", percent: 500, change: 70, education: "Doctoral or professional degree"),
            Examples.projection(
                "31-0000", "group", base: 9999, target: 99999, change: 90000, percent: 90000, isSummary: true),
        ]
    }

    @Test func ordersAreByPublishedFiguresAndEqualOnesByCode() {
        let edition = SmallEdition.edition(projections: projections)
        #expect(codes(table("fastest-growing", edition)) == ["13-2011", "11-1011", "31-9092", "43-9022"])
        #expect(codes(table("most-new-jobs", edition)) == ["31-9092", "11-1011", "13-2011", "43-9022"])
        #expect(codes(table("most-openings", edition)) == ["31-9092", "11-1011", "13-2011", "43-9022"])
        #expect(codes(table("declining", edition)) == ["43-9022"])
        #expect(codes(table("major-groups", edition)) == ["31-0000"])
    }

    @Test func educationLevelsAreSummedOverLineItemsHighestFirst() {
        let found = table("by-entry-education", SmallEdition.edition(projections: projections))
        #expect(
            codes(found) == [
                "Doctoral or professional degree", "Bachelor's degree", "High school diploma or equivalent",
            ])
        #expect(
            found?.rows[1].map(\.content) == [
                .text("Bachelor's degree"), .number("2"), .number("200.0"), .number("207.0"), .number("7.0"),
                .number("3.5"),
                .number("27.0"),
            ])
        #expect(found?.columns.map(\.name).contains { $0.contains("usd") } == false)
    }

    @Test func topCodedMediansComeFirstAmongTheHighestPaid() {
        func wage(_ code: String, _ median: Published<AnnualWage>, mean: Int) -> WageEstimate {
            var wage = Examples.wage(code, code, median: median)
            wage.annual.mean = .value(AnnualWage(steps: mean))
            return wage
        }
        let edition = SmallEdition.edition(wages: [
            wage("31-9092", .value(AnnualWage(steps: 33_610)), mean: 34_540),
            wage("29-1067", .atLeast(AnnualWage(steps: 208_000)), mean: 255_110),
            wage("29-1061", .atLeast(AnnualWage(steps: 208_000)), mean: 267_020),
            wage("53-2011", .value(AnnualWage(steps: 140_340)), mean: 169_560),
            wage("27-2042", .unavailable(.hourlyWagesOnly), mean: 0),
        ])
        #expect(codes(table("highest-paid", edition)) == ["29-1061", "29-1067", "53-2011", "31-9092"])
        #expect(codes(table("lowest-paid", edition)) == ["31-9092", "53-2011", "29-1067", "29-1061"])
    }

    @Test func noTableHoldsAMarkerAsAWage() {
        let edition = SmallEdition.edition(wages: [
            Examples.wage("00-0000", "All Occupations", level: .total, median: .value(AnnualWage(steps: 38_640))),
            Examples.wage("27-2042", "Musicians and Singers", median: .unavailable(.hourlyWagesOnly)),
        ])
        for table in EditionReport.document(ReportInput(figures: edition.figures, context: edition.context)).tables {
            for row in table.rows {
                for (cell, column) in zip(row, table.columns) where column.style != .text {
                    if case .number(let plain) = cell.content { #expect(Double(plain) != nil && plain != "0") }
                }
            }
        }
    }

    @Test func everyReportHasItsOwnName() {
        #expect(
            ReportCatalog.all.map { $0.kind } == [
                "edition", "profile", "area", "comparison", "trend", "group", "score",
            ])
    }
}
