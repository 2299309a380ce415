import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct SignificanceTestTests {
    private func wage(_ dollars: Int) -> Published<AnnualWage> { .value(AnnualWage(steps: dollars)) }
    private func rse(_ tenths: Int) -> Published<Percent> { .value(Percent(steps: tenths * 10)) }

    @Test func standardErrorOfMedicalAssistantsIn2018() throws {
        // Mean 34,540 with a relative standard error of 0.2 percent.
        let error = try #require(SignificanceTest.standardError(wage(34_540), rse: rse(2)))
        #expect(abs(error - 69.08) < 1e-9)
    }

    @Test func theBoundIs1645StandardErrors() {
        // Errors of 300 and 400 make one of 500; 822 is below 1.645 of them and 823 above.
        #expect(SignificanceTest(wage(30_000), rse: rse(10), wage(40_000), rse: rse(10)).verdict == "significant")
        let first = Published.value(AnnualWage(steps: 30_000))
        let near = SignificanceTest(first, rse: rse(10), wage(30_697), rse: rse(10))
        let far = SignificanceTest(first, rse: rse(10), wage(30_707), rse: rse(10))
        #expect(near.verdict == "not significant" && far.verdict == "significant")
    }

    @Test func withoutFigureOrErrorNothingIsTested() {
        let marker = Published<AnnualWage>.unavailable(.wageNotReleased)
        let none = Published<Percent>.unavailable(.notPublished)
        #expect(SignificanceTest(wage(1), rse: none, wage(2), rse: rse(1)) == .untested("no error published"))
        #expect(SignificanceTest(marker, rse: rse(1), wage(2), rse: rse(1)) == .untested("a figure is not published"))
        #expect(
            SignificanceTest(.atLeast(AnnualWage(steps: 1)), rse: rse(1), wage(2), rse: rse(1))
                == .untested("a figure is not published"))
    }

    @Test func anErrorOf00IsLessThan005() throws {
        let error = try #require(SignificanceTest.standardError(wage(100_000), rse: rse(0)))
        #expect(abs(error - 50) < 1e-9)
    }

    @Test func theOrderOfTheTwoDoesNotMatter() {
        var generator = SeededGenerator(seed: 16)
        for _ in 0..<500 {
            let (a, b) = (Int.random(in: 0...90_000, using: &generator), Int.random(in: 0...90_000, using: &generator))
            let (p, q) = (Int.random(in: 0...400, using: &generator), Int.random(in: 0...400, using: &generator))
            #expect(
                SignificanceTest(wage(a), rse: rse(p), wage(b), rse: rse(q))
                    == SignificanceTest(wage(b), rse: rse(q), wage(a), rse: rse(p)))
        }
    }
}
