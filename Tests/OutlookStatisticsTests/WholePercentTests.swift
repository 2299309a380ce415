import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

/// A published row and the whole percents that are possible for it.
struct PublishedChange: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var base: Int
    var target: Int
    var change: Int
    var percent: Int
    var candidates: [Int]
}

@Suite struct WholePercentTests {
    private static let published: [PublishedChange] = [
        .init(
            testDescription: "medical assistants 2016-26: the handbook printed 29", base: 6344, target: 8184,
            change: 1839,
            percent: 2900, candidates: [29]),
        .init(
            testDescription: "medical assistants 2024-34: 12.5 was printed 12, and the change decides it", base: 8110,
            target: 9122, change: 1012, percent: 1250, candidates: [12]),
        .init(
            testDescription: "medical assistants 2014-24: 23.5 was printed 23", base: 5913, target: 7302, change: 1389,
            percent: 2350, candidates: [23, 24]),
        .init(
            testDescription: "medical assistants 2018-28: 22.6 is 23", base: 6866, target: 8415, change: 1549,
            percent: 2260, candidates: [23]),
        .init(
            testDescription: "plumbers 2024-34: 4.5 was printed 4", base: 5045, target: 5272, change: 227, percent: 450,
            candidates: [4, 5]),
        .init(
            testDescription: "all occupations 2016-26: 7.4 is 7", base: 1_560_638, target: 1_675_823, change: 115_186,
            percent: 740, candidates: [7]),
    ]

    @Test(arguments: published) func whatThePublishedFiguresDecide(_ example: PublishedChange) {
        let projection = Examples.projection(
            base: example.base, target: example.target, change: example.change, percent: example.percent)
        #expect(WholePercent(projection)?.candidates == example.candidates)
    }

    @Test func declinesRoundAwayFromZeroToo() {
        #expect(
            WholePercent(Examples.projection(base: nil, target: nil, change: nil, percent: -170)) == .decided(-2))
        #expect(
            WholePercent(Examples.projection(base: nil, target: nil, change: nil, percent: -50)) == .undetermined(-1, 0)
        )
    }

    /// Two printed decimals, as in 2008-18, decide what one would not.
    @Test func aSecondDecimalDecides() {
        #expect(
            WholePercent(Examples.projection(base: nil, target: nil, change: nil, percent: 1048)) == .decided(10))
        #expect(
            WholePercent(Examples.projection(base: nil, target: nil, change: nil, percent: 1050))
                == .undetermined(10, 11))
    }

    /// Levels in the hundred thousands leave less open than the percent does.
    @Test func largeLevelsDecideAHalf() {
        let low = Examples.projection(base: 1_000_000, target: 1_124_900, change: 124_900, percent: 1250)
        #expect(WholePercent(low) == .decided(12))
        let high = Examples.projection(base: 1_000_000, target: 1_125_100, change: 125_100, percent: 1250)
        #expect(WholePercent(high) == .decided(13))
    }

    @Test func levelsThatContradictThePercentDecideNothing() {
        let projection = Examples.projection(base: 1_000_000, target: 2_000_000, change: 1_000_000, percent: 1250)
        #expect(WholePercent(projection) == .undetermined(12, 13))
    }

    @Test func noPercentIsNoWholePercent() {
        #expect(WholePercent(Examples.projection(base: 6344, target: 8184, change: 1839, percent: nil)) == nil)
    }

    /// Whatever one decimal is printed, the true percent rounds to one of the candidates, which are neighbors.
    @Test func theTruthIsAlwaysAmongTheCandidates() {
        for base in stride(from: 37, to: 90_000, by: 4_099) {
            for change in stride(from: -base / 2, to: base, by: max(1, base / 17)) {
                for offset in [-0.04, 0, 0.04] {
                    let trueBase = Double(base) / 10 + offset
                    let trueChange = Double(change) / 10 - offset
                    let percent = trueChange / trueBase * 100
                    let row = Examples.projection(
                        base: Int((trueBase * 10).rounded()), target: Int(((trueBase + trueChange) * 10).rounded()),
                        change: Int((trueChange * 10).rounded()), percent: Int((percent * 10).rounded()) * 10)
                    let candidates = WholePercent(row)?.candidates ?? []
                    #expect(
                        candidates.contains(Int(percent.rounded(.toNearestOrAwayFromZero))),
                        "\(base) \(change) \(offset)")
                    #expect(candidates.count == 1 || candidates[1] == candidates[0] + 1)
                }
            }
        }
    }
}
