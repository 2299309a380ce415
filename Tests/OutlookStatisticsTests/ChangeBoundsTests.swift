import OutlookModel
import OutlookStatistics
import Testing

@Suite struct ChangeBoundsTests {
    private func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

    /// 634.4 to 818.4 thousand leave 28.986 to 29.022 percent; the change of 183.9 leaves 28.978 to 28.998.
    @Test func medicalAssistantsOf2016To26() {
        let levels = ChangeBounds.percent(base: Thousands(steps: 6344), target: Thousands(steps: 8184))
        #expect(rounded(levels.lowerBound) == 28.986 && rounded(levels.upperBound) == 29.022)
        let change = ChangeBounds.percent(base: Thousands(steps: 6344), change: Thousands(steps: 1839))
        #expect(rounded(change.lowerBound) == 28.978 && rounded(change.upperBound) == 28.998)
    }

    @Test func boundsHoldTheChangeOfUnroundedLevels() {
        for base in stride(from: 1, to: 20_000, by: 997) {
            for target in stride(from: 0, to: 20_000, by: 1_499) {
                let bounds = ChangeBounds.percent(base: Thousands(steps: base), target: Thousands(steps: target))
                for offset in [-0.049, 0, 0.049] {
                    let percent = ((Double(target) / 10 - offset) / (Double(base) / 10 + offset) - 1) * 100
                    #expect(bounds.contains(percent))
                }
            }
        }
    }

    @Test func aBaseOfNothingHasNoSmallBounds() {
        let bounds = ChangeBounds.percent(base: Thousands(steps: 0), target: Thousands(steps: 10))
        #expect(bounds.upperBound > 1e9)
    }

    @Test func theCompoundRateOfMedicalAssistants() throws {
        let rate = try #require(
            CompoundRate.percentPerYear(base: Thousands(steps: 6344), target: Thousands(steps: 8184), years: 10))
        #expect(rounded(rate) == 2.579)
        #expect(CompoundRate.percentPerYear(base: Thousands(steps: 0), target: Thousands(steps: 1), years: 10) == nil)
        #expect(CompoundRate.percentPerYear(base: Thousands(steps: 5), target: Thousands(steps: 5), years: 0) == nil)
        #expect(CompoundRate.percentPerYear(base: Thousands(steps: 5), target: Thousands(steps: 5), years: 10) == 0)
    }

    /// 34,540 dollars with a relative standard error of 0.2 percent: 34,426 to 34,654.
    @Test func theIntervalOfAMean() throws {
        let interval = try #require(
            ConfidenceInterval(Published.value(AnnualWage(steps: 34540)), rse: .value(Percent(steps: 20))))
        #expect(interval.lower.rounded() == 34426 && interval.upper.rounded() == 34654)
    }

    @Test func whatIsNotPublishedHasNoInterval() {
        #expect(
            ConfidenceInterval(Published<AnnualWage>.unavailable(.hourlyWagesOnly), rse: .value(Percent(steps: 20)))
                == nil)
        #expect(
            ConfidenceInterval(Published.atLeast(AnnualWage(steps: 208_000)), rse: .value(Percent(steps: 20))) == nil)
        #expect(ConfidenceInterval(Published.value(AnnualWage(steps: 1)), rse: .unavailable(.notPublished)) == nil)
    }
}
