import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct ProjectionScoreTests {
    private func table(_ cycle: String, _ edition: SOCEdition, _ rows: [OccupationProjection]) -> DataTable {
        DataTable(
            release: Examples.release(cycle, edition, cycle: cycle), scope: .all, rows: .projections(rows), origins: [])
    }

    private let earlier = [
        Examples.projection(
            "00-0000", "Total", base: 30_000, target: 33_000, change: 3_000, percent: 1_000, isSummary: true),
        Examples.projection("31-9092", base: 10_000, target: 12_000, change: 2_000, percent: 2_000),
        Examples.projection("11-1011", base: 20_000, target: 21_000, change: 1_000, percent: 500),
    ]
    private let later = [
        Examples.projection("00-0000", "Total", base: 31_000, target: nil, change: nil, percent: nil, isSummary: true),
        Examples.projection("31-9092", base: 15_000, target: nil, change: nil, percent: nil),
        Examples.projection("11-1011", base: 16_000, target: nil, change: nil, percent: nil),
    ]

    @Test func aFinishedCycleAgainstItsTargetYear() throws {
        let score = try #require(
            ProjectionScore(
                of: table("2014-24", .soc2010, earlier), against: table("2024-34", .soc2010, later),
                links: CodeLinks(published: [])))
        #expect(!score.isRunning && score.coverage == 100 && score.jobCoverage == 100)
        #expect(score.outcomes.map(\.code.description) == ["11-1011", "31-9092"])
        let chiefs = score.outcomes[0]
        #expect(chiefs.expected == 2_100 && chiefs.isDirectionRight == false && chiefs.absoluteError == 31.25)
        #expect(chiefs.noChangeError == 25 && chiefs.totalGrowthError(percent: 10) == 37.5)
        let assistants = score.outcomes[1]
        #expect(assistants.isDirectionRight == true && abs(assistants.absoluteError - 20) < 1e-9)
        let summary = ScoreSummary(score.outcomes, totalPercent: score.total?.expectedPercent)
        #expect(summary.directionRight == 1 && summary.directionKnown == 2 && summary.closerThanNoChange == 1)
        #expect(abs((summary.medianError ?? 0) - 25.625) < 1e-9)
    }

    @Test func aRunningCycleIsInterpolatedAtAConstantRate() throws {
        let score = try #require(
            ProjectionScore(
                of: table("2014-24", .soc2010, earlier), against: table("2019-29", .soc2010, later),
                links: CodeLinks(published: [])))
        #expect(score.isRunning)
        #expect(abs(score.outcomes[1].expected - 1_095.445) < 0.001)
    }

    @Test(arguments: [("2024-34", "2014-24"), ("2014-24", "2026-36"), ("2014-24", "2014-24")])
    func onlyACycleThatBeginsWithinItShowsWhatCame(_ cycle: String, _ other: String) {
        let score = ProjectionScore(
            of: table(cycle, .soc2010, earlier), against: table(other, .soc2010, later), links: CodeLinks(published: [])
        )
        #expect(score == nil)
    }

    @Test func sumsAndMarkersChangeNothing() throws {
        func score(_ rows: [OccupationProjection], _ came: [OccupationProjection]) throws -> ProjectionScore {
            try #require(
                ProjectionScore(
                    of: table("2014-24", .soc2010, rows), against: table("2024-34", .soc2010, came),
                    links: CodeLinks(published: [])))
        }
        let plain = try score(earlier, later)
        for isSummary in [true, nil] as [Bool?] {
            let sum = Examples.projection(
                "31-0000", base: 90_000, target: 99_000, change: 9_000, percent: 1_000, isSummary: isSummary)
            let unlisted = Examples.projection("13-1074", base: nil, target: 5, change: nil, percent: nil)
            let rows = (earlier + [sum]).map { row in
                var row = row
                if isSummary == nil { row.isSummary = nil }
                return row
            }
            let more = try score(rows + [unlisted], later + [sum, unlisted])
            #expect(more.outcomes == plain.outcomes)
            #expect(more.projected.base == plain.projected.base && more.projected.count == plain.projected.count + 1)
        }
    }

    @Test(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)))
    func theSingleOccupationsOfEveryCycleAddUpToItsTotal() throws {
        let stored = try StoredTables()
        let cycles = try stored.cycles()
        for (index, cycle) in cycles.enumerated().dropLast() {
            let score = try #require(ProjectionScore(of: cycle, against: cycles[index + 1], links: stored.links))
            guard let total = cycle.projectionRows.first(where: { $0.occupation == .allOccupations })?.base.value else {
                continue
            }
            #expect(abs(score.projected.base - total.number) < 2, "\(score.cycle)")
        }
    }

    /// As computed apart from this program on the same tables.
    @Test(
        .enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)),
        arguments: [
            ("2010-20", "2020-30", 649, 352, 647), ("2012-22", "2022-32", 729, 454, 726),
            ("2014-24", "2024-34", 730, 476, 729),
        ]) func theFinishedCycles(_ cycle: String, _ later: String, _ count: Int, _ right: Int, _ known: Int) throws
    {
        let stored = try StoredTables()
        let cycles = try stored.cycles()
        let one = try #require(cycles.first { $0.release.cycle == ProjectionCycle(cycle) })
        let other = try #require(cycles.first { $0.release.cycle == ProjectionCycle(later) })
        let score = try #require(ProjectionScore(of: one, against: other, links: stored.links))
        let summary = ScoreSummary(score.outcomes, totalPercent: score.total?.expectedPercent)
        #expect(summary.count == count && summary.directionRight == right && summary.directionKnown == known)
    }
}
