import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport
import Testing

@Suite struct TrendReportTests {
    private func year(_ year: Int, _ edition: SOCEdition, median: Published<AnnualWage>?, note: String? = nil)
        -> OccupationHistory.Year
    {
        var release = Release(
            id: "oews-\(year)", source: "oews", title: "Survey of \(year)", vintage: .period(.may(year)),
            socEdition: edition, page: "")
        release.topCode = TopCode(hourly: HourlyWage(steps: year < 2022 ? 10_000 : 11_500), isConfirmed: true)
        return OccupationHistory.Year(
            release: release, wage: median.map { Examples.wage("31-9092", median: $0) }, note: note, sha256: "")
    }

    private func table(_ years: [OccupationHistory.Year], area: Area = .nation) throws -> DocumentTable {
        let code = try #require(SOCCode("31-9092"))
        let history = OccupationHistory(area: area, years: years, cycles: [], prices: nil, priceSource: nil)
        let trend = Trend(
            code: code, title: "Assistants", home: years[years.count - 1].release, history: history, dollars: nil,
            lineage: [])
        return try #require(TrendReport.document(of: trend).tables.first)
    }

    private func wage(_ dollars: Int) -> Published<AnnualWage> { .value(AnnualWage(steps: dollars)) }

    @Test func theCaveatIsAlwaysThere() throws {
        #expect(try table([year(2018, .soc2010, median: wage(1))]).footnotes.first == Caveat.notATimeSeries.text)
    }

    @Test func changesAreOnlyBetweenNeighboursThatMeanTheSame() throws {
        let table = try table([
            year(2017, .soc2010, median: wage(30_000)), year(2018, .soc2010, median: wage(31_500)),
            year(2019, .hybrid2019, median: nil, note: "not comparable: merge into 15-1256"),
            year(2020, .hybrid2019, median: wage(40_000)), year(2021, .soc2018, median: wage(44_000)),
            year(2023, .soc2018, median: wage(50_000)),
            year(2024, .soc2018, median: .atLeast(AnnualWage(steps: 239_200))),
        ])
        #expect(
            table.rows.map { $0[3].content } == [
                .empty, .number("5.0"), .empty, .empty, .number("10.0"), .empty, .empty,
            ])
        #expect(
            table.rows.map { $0[3].note } == [
                "", "", "", "not comparable with May 2019", "across the start of model-based estimates",
                "May 2021 is not the year before", "not comparable: a bound (top-coded)",
            ])
        #expect(
            table.rows.map { $0[7].content } == [
                .text(""), .text(""),
                .text("classification changes to hybrid of SOC 2010 and 2018"),
                .text(""), .text("classification changes to SOC 2018; model-based estimates begin"),
                .text("no tables here for 2022; top code changes to $239,200"), .text(""),
            ])
    }

    @Test func aYearWithoutAFigureSaysWhy() throws {
        let reason = "not comparable: merge into 15-1256"
        let table = try table([
            year(2018, .soc2010, median: wage(31_500)), year(2019, .hybrid2019, median: nil, note: reason),
        ])
        #expect(table.rows[1][2] == .missing("–", note: reason))
    }

    @Test func breaksAreDrawn() throws {
        let table = try table([
            year(2017, .soc2010, median: wage(30_000)), year(2018, .soc2010, median: wage(31_500)),
            year(2019, .hybrid2019, median: wage(32_000)), year(2020, .hybrid2019, median: wage(33_000)),
            year(2021, .soc2018, median: wage(34_000)),
        ])
        #expect(table.breaks == [2, 4])
    }

    @Test func onlyAreasAreRedefined() throws {
        let years = [year(2023, .soc2018, median: wage(1)), year(2024, .soc2018, median: wage(1))]
        let metropolis = Area(code: "31080", title: "Los Angeles", kind: .metropolitan)
        #expect(try table(years, area: metropolis).rows[1][7].content == .text("areas are redefined"))
        #expect(try table(years).rows[1][7].content == .text(""))
    }
}
