import OutlookModel
import Testing
import TestSupport

@Suite struct QuantityTests {
    @Test func unitsPrintTheirDecimals() {
        #expect(AnnualWage(steps: 33610).description == "33610")
        #expect(HourlyWage(steps: 1616).description == "16.16")
        #expect(HourlyWage(steps: 10000).description == "100.00")
        #expect(Thousands(steps: 6344).description == "634.4")
        #expect(Thousands(steps: -5).description == "-0.5")
        #expect(Percent(steps: 2900).description == "29.0")
        #expect(Percent(steps: 1012).description == "10.12")
        #expect(JobsPer1000(steps: 23679).description == "23.679")
        #expect(LocationQuotient(steps: 72).description == "0.72")
        #expect(IndexValue(steps: 251_588).description == "251.588")
    }

    /// Workbooks store 9.95 as 9.9499999999999993.
    @Test func binaryNumbersComeOutAsPrinted() {
        #expect(HourlyWage(nearestTo: 9.9499999999999993) == HourlyWage(steps: 995))
        #expect(Thousands(nearestTo: 23.400000000000002) == Thousands(steps: 234))
        #expect(Thousands(nearestTo: -16.8) == Thousands(steps: -168))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 1e16]) func noFigureIsThatLarge(_ number: Double) {
        #expect(AnnualWage(nearestTo: number) == nil)
    }

    @Test(arguments: 1...200) func everyQuantityReadsBackFromItsTextAndItsNumber(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let steps = Int.random(in: -99_999_999_999...99_999_999_999, using: &generator)
        func holds<Unit>(_ quantity: Quantity<Unit>) {
            #expect(Quantity<Unit>(parsing: quantity.description) == quantity)
            #expect(Quantity<Unit>(nearestTo: quantity.number) == quantity)
        }
        holds(AnnualWage(steps: steps))
        holds(HourlyWage(steps: steps))
        holds(Thousands(steps: steps))
        holds(Percent(steps: steps))
        holds(JobsPer1000(steps: steps))
    }

    @Test func quantitiesOfOneUnitAreOrdered() {
        #expect(AnnualWage(steps: 1) < AnnualWage(steps: 2))
        #expect([Thousands(steps: 5), Thousands(steps: -5)].sorted() == [Thousands(steps: -5), Thousands(steps: 5)])
    }

    @Test func theAnnualTopCodeIsTwoThousandAndEightyTimesTheHourly() {
        for dollars in [70, 80, 90, 100, 115] {
            let code = TopCode(hourly: HourlyWage(steps: dollars * 100), isConfirmed: true)
            #expect(code.annual == AnnualWage(steps: dollars * 2080))
        }
    }
}
