import OutlookModel
import OutlookStatistics
import Testing

@Suite struct PriceIndexTests {
    private static func month(_ year: Int, _ period: String, _ steps: Int?, _ series: String = PriceIndex.series)
        -> PriceObservation
    {
        PriceObservation(
            series: series, year: year, period: period,
            value: steps.map { .value(IndexValue(steps: $0)) } ?? .unavailable(.notAvailable), footnotes: "",
            sourceRow: 1)
    }

    private let index = PriceIndex([
        month(2018, "M05", 251_588), month(2018, "M13", 251_107), month(2024, "M05", 314_069),
        month(2025, "M05", 321_465),
        month(2025, "M09", 324_800), month(2025, "M10", nil), month(2018, "M05", 250_839, "CUSR0000SA0"),
        month(2018, "S01", 250_089),
    ])

    @Test func wagesOfMay2018InDollarsOfMay2024() {
        let real = index.real(.value(AnnualWage(steps: 33610)), from: .may(2018), to: .may(2024))
        #expect(real == .value(AnnualWage(steps: 41957)))
    }

    @Test func aWageInItsOwnMonthStaysAsItIs() {
        for wage in [1, 33_610, 208_000] {
            #expect(index.real(.value(AnnualWage(steps: wage)), from: .may(2018), to: .may(2018))?.value?.steps == wage)
        }
    }

    @Test func october2025HasNoRealWage() {
        let october = ReferencePeriod(year: 2025, month: 10)
        #expect(index.real(.value(AnnualWage(steps: 33610)), from: .may(2018), to: october) == nil)
        #expect(index.value(october) == nil && index.missing == [october])
        #expect(index.newest == ReferencePeriod(year: 2025, month: 9))
    }

    @Test func aBoundStaysABoundAndAMarkerAMarker() {
        #expect(
            index.real(.atLeast(AnnualWage(steps: 208_000)), from: .may(2018), to: .may(2024))
                == .atLeast(AnnualWage(steps: 259_656)))
        #expect(
            index.real(Published<AnnualWage>.unavailable(.hourlyWagesOnly), from: .may(2018), to: .may(2024))
                == .unavailable(.hourlyWagesOnly))
    }

    @Test func hourlyWagesAreRoundedToTheCent() {
        let real = index.real(.value(HourlyWage(steps: 1_616)), from: .may(2018), to: .may(2024))
        #expect(real == .value(HourlyWage(steps: 2_017)))
    }

    @Test func theNearestMonthsAndTheNewestMay() {
        let october = ReferencePeriod(year: 2025, month: 10)
        #expect(index.neighbours(of: october) == [ReferencePeriod(year: 2025, month: 9)])
        #expect(index.neighbours(of: .may(2020)) == [.may(2018), .may(2024)])
        #expect(index.newestMay == .may(2025))
    }

    @Test func anIndexOfNextToNothingNeverTraps() {
        let index = PriceIndex([Self.month(2018, "M05", 1), Self.month(2024, "M05", 900_000_000_000_000_000)])
        #expect(index.real(.value(AnnualWage(steps: 33_610)), from: .may(2018), to: .may(2024)) == nil)
        #expect(index.real(.atLeast(AnnualWage(steps: 208_000)), from: .may(2018), to: .may(2024)) == nil)
    }

    @Test func yearsAndHalfYearsAreNoMonths() {
        #expect(index.value(ReferencePeriod(year: 2018, month: 5)) == IndexValue(steps: 251_588))
        #expect(index.value(ReferencePeriod(year: 2018, month: 1)) == nil)
    }
}
