import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@testable import OutlookClaims

/// What is published is never called wrong, whatever the year; what is not published is never called right.
@Suite struct PublishedFiguresTests {
    @Test(arguments: [1, 2, 3]) func wagesOfEveryYearAreRight(seed: UInt64) throws {
        let tables = try #require(CommittedTables.tables, "Datasets is not beside the sources")
        let checker = try #require(CommittedTables.newest)
        var random = SeededGenerator(seed: seed)
        for table in tables.wages {
            guard let year = table.release.period?.year else { continue }
            for row in table.wageRows.filter({ $0.level == .detailed }).shuffled(using: &random).prefix(25) {
                guard let median = row.annual.median.value, let p10 = row.annual.p10.value,
                    let mean = row.annual.mean.value
                else { continue }
                let name = row.title.lowercased()
                let text = """
                    According to the BLS, the median annual wage for \(name) was $\(Figure.grouped(median.description)) in \
                    May \(year). The lowest 10 percent earned less than $\(Figure.grouped(p10.description)). \
                    The mean annual wage for \(name) was $\(Figure.grouped(mean.description)) in May \(year).
                    """
                let judgements = checker.check(Page(Array(text.utf8), format: .text))
                #expect(judgements.count == 3, "\(text)")
                for judgement in judgements {
                    #expect(
                        [.correct, .outdated].contains(judgement.verdict), "\(text) \(judgement.text) \(judgement.why)")
                }
            }
        }
    }

    @Test(arguments: [4, 5]) func projectionsOfEveryIssueAreRight(seed: UInt64) throws {
        let tables = try #require(CommittedTables.tables, "Datasets is not beside the sources")
        let checker = try #require(CommittedTables.newest)
        var random = SeededGenerator(seed: seed)
        for table in tables.projections {
            guard let cycle = table.release.cycle else { continue }
            for row in table.projectionRows.filter({ $0.isSummary != true }).shuffled(using: &random).prefix(20) {
                guard let percent = row.percentChange.value, let change = row.change.value, change.steps != 0 else {
                    continue
                }
                let name = row.title.lowercased()
                let verb = percent.steps < 0 ? "decline" : "grow"
                let size = Percent(steps: abs(percent.steps))
                let text = """
                    The BLS projects that employment of \(name) will \(verb) \(size) percent from \(cycle.baseYear) to \
                    \(cycle.targetYear), \(percent.steps < 0 ? "a loss of" : "adding") \
                    \(Figure.grouped(String(abs(change.steps) * 100))) jobs.
                    """
                let judgements = checker.check(Page(Array(text.utf8), format: .text))
                #expect(judgements.contains { $0.kind == "growth-percent" }, "\(text)")
                for judgement in judgements {
                    #expect(judgement.verdict != .wrong, "\(text) \(judgement.text) \(judgement.why)")
                }
            }
        }
    }

    @Test(arguments: [6, 7]) func aChangedDigitIsNotRight(seed: UInt64) throws {
        let tables = try #require(CommittedTables.tables, "Datasets is not beside the sources")
        let checker = try #require(CommittedTables.newest)
        var random = SeededGenerator(seed: seed)
        for table in tables.wages {
            guard let year = table.release.period?.year else { continue }
            for row in table.wageRows.filter({ $0.level == .detailed }).shuffled(using: &random).prefix(20) {
                guard let median = row.annual.median.value, median.steps > 20_000 else { continue }
                // The tens: the smallest change the table can show.
                let changed =
                    median.steps / 100 * 100 + (median.steps % 100 + 10 + Int.random(in: 0..<8, using: &random) * 10)
                    % 100
                guard changed != median.steps, changed % 1_000 != 0 else { continue }
                let text =
                    "According to the BLS, the median annual wage for \(row.title.lowercased()) was "
                    + "$\(Figure.grouped(String(changed))) in May \(year)."
                let judgement = try #require(checker.check(Page(Array(text.utf8), format: .text)).first, "\(text)")
                #expect([.wrong, .uncheckable].contains(judgement.verdict), "\(text) \(judgement.why)")
            }
        }
    }
}
