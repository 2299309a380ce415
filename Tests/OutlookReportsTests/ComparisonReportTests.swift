import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport
import Testing

@Suite struct ComparisonReportTests {
    private let state = Area(code: "06", title: "California", kind: .state)

    private func wage(_ code: String, jobs: Int, mean: Int, rse: Int, area: Area = .nation) -> WageEstimate {
        var wage = Examples.wage(
            code, level: code == "00-0000" ? .total : .detailed, median: .value(AnnualWage(steps: mean)),
            employment: .value(Jobs(steps: jobs)))
        wage.area = area
        wage.annual.mean = .value(AnnualWage(steps: mean))
        wage.meanRSE = .value(Percent(steps: rse * 10))
        return wage
    }

    private func cells(_ table: DocumentTable, _ name: String) -> [DocumentCell] {
        table.rows.first { $0[0].content == .text(name) }.map { Array($0.dropFirst()) } ?? []
    }

    @Test func whatIsMissingOfConcentrationIsComputedAndSaysSo() throws {
        let nation = SmallEdition.edition(
            wages: [wage("00-0000", jobs: 100_000, mean: 1, rse: 1), wage("31-9092", jobs: 1_000, mean: 1, rse: 1)]
        ).figures
        var local = wage("31-9092", jobs: 500, mean: 1, rse: 1, area: state)
        local.locationQuotient = .value(LocationQuotient(steps: 499))
        let area = SmallEdition.edition(
            wages: [wage("00-0000", jobs: 10_000, mean: 1, rse: 1, area: state), local], area: state
        ).figures
        let code = try #require(SOCCode("31-9092"))
        let sides = try [
            Comparison.Side(#require(area.figures(of: code)), in: area),
            Comparison.Side(#require(nation.figures(of: code)), in: nation),
        ]
        let document = ComparisonReport.document(of: Comparison(.areas, sides, nation: nation, floor: 0))
        let table = try #require(document.tables.first)
        let shares = cells(table, "jobs_per_1000")
        #expect(shares[0].content == .number("50.000"))
        #expect(shares[0].note == "computed; the rounding of its inputs leaves 49.475 to 50.526")
        let quotients = cells(table, "location_quotient")
        #expect(quotients[0] == DocumentCell(.number("4.99"), display: "4.99"))
        #expect(quotients[1].content == .number("1"))
    }

    @Test func differencesSayWhatTheErrorsAllow() throws {
        let edition = SmallEdition.edition(wages: [
            wage("11-1011", jobs: 5_000, mean: 50_000, rse: 10), wage("13-1011", jobs: 5_000, mean: 50_500, rse: 10),
            wage("15-1211", jobs: 900, mean: 80_000, rse: 10),
        ]).figures
        let sides = edition.occupations.map { Comparison.Side($0, in: edition) }
        let document = ComparisonReport.document(of: Comparison(.occupations, sides, nation: edition, floor: 1_000))
        let differences = try #require(document.tables.last)
        func verdict(_ code: String, _ measure: String) -> DocumentCell.Content? {
            differences.rows.first { $0[0].content == .text(code) && $0[1].content == .text(measure) }?[4].content
        }
        #expect(verdict("13-1011", "annual_mean_usd") == .text("not significant"))
        #expect(verdict("15-1211", "annual_mean_usd") == .text("significant"))
        #expect(verdict("13-1011", "annual_median_usd") == .text("no error published"))
        #expect(
            verdict("13-1011", "annual_p10_usd")
                == .text("not comparable: the first is no figure (wage estimate not released)"))
        let ranks = cells(try #require(document.tables.first), "rank_annual_mean")
        #expect(ranks.map(\.content) == [.text("1 to 2 of 2"), .text("1 to 2 of 2"), .empty])
        #expect(ranks[2].note == "not ranked: under 1,000 jobs")
    }
}
