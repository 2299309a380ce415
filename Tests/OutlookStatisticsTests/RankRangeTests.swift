import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct RankRangeTests {
    private typealias Entry = RankRange.Entry<DollarsPerYear>

    private func entry(_ dollars: Int, _ tenths: Int? = nil) -> Entry {
        Entry(
            .value(AnnualWage(steps: dollars)),
            rse: tenths.map { .value(Percent(steps: $0 * 10)) } ?? .unavailable(.notPublished))
    }

    @Test func withoutErrorsThePlaceIsAsPrinted() throws {
        let all = [entry(10), entry(30), entry(20), entry(30)]
        #expect(RankRange(of: all[2], among: all, byErrors: false)?.text == "3 of 4")
        // Two that are printed alike share the first two places.
        #expect(RankRange(of: all[1], among: all, byErrors: false)?.text == "1 to 2 of 4")
    }

    @Test func errorsLeaveThePlaceOpen() {
        let all = [entry(50_000, 10), entry(50_500, 10), entry(60_000, 10), entry(40_000, 10)]
        #expect(RankRange(of: all[0], among: all, byErrors: true)?.text == "2 to 3 of 4")
        #expect(RankRange(of: all[3], among: all, byErrors: true)?.text == "4 of 4")
    }

    @Test func aTopCodeStandsAboveEveryFigureAndHasNoPlace() {
        let top = Entry(.atLeast(AnnualWage(steps: 208_000)))
        let missing = Entry(.unavailable(.wageNotReleased))
        let all = [top, entry(20), missing, entry(10)]
        #expect(RankRange(of: all[1], among: all, byErrors: false)?.text == "2 of 3")
        #expect(RankRange(of: top, among: all, byErrors: false) == nil)
        #expect(RankRange(of: missing, among: all, byErrors: false) == nil)
    }

    @Test func thePlaceByFiguresLiesWithinThePlacesByErrors() {
        var generator = SeededGenerator(seed: 26)
        for _ in 0..<100 {
            let all = (0..<20).map { _ in
                entry(Int.random(in: 20_000...60_000, using: &generator), Int.random(in: 1...80, using: &generator))
            }
            for one in all {
                guard let wide = RankRange(of: one, among: all, byErrors: true),
                    let narrow = RankRange(of: one, among: all, byErrors: false)
                else {
                    Issue.record("every entry has a figure")
                    continue
                }
                #expect(1 <= wide.first && wide.first <= narrow.first && narrow.last <= wide.last && wide.last <= 20)
            }
        }
    }
}
