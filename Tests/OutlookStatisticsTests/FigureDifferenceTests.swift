import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct FigureDifferenceTests {
    typealias Cell = Published<AnnualWage>

    private static let cells: [Cell] =
        [.value(AnnualWage(steps: 33_610)), .atLeast(AnnualWage(steps: 208_000)), .below(AnnualWage(steps: 10))]
        + Absence.allCases.map { .unavailable($0) }

    @Test func onlyTwoFiguresHaveADifference() {
        for one in Self.cells {
            for other in Self.cells {
                let difference = FigureDifference(from: one, to: other)
                let isNumber = if case .difference = difference { true } else { false }
                #expect(isNumber == (one.value != nil && other.value != nil))
                #expect((difference.reason == nil) == isNumber)
                guard case .ratio = YearChange(from: one, in: .may(2017), to: other, in: .may(2018)) else { continue }
                #expect(isNumber)
            }
        }
    }

    @Test func theDifferenceIsTheSecondLessTheFirst() {
        let difference = FigureDifference(
            from: .value(AnnualWage(steps: 40_000)), to: .value(AnnualWage(steps: 30_000)))
        #expect(difference == .difference(AnnualWage(steps: -10_000), percent: -25))
        #expect(
            FigureDifference(from: .value(AnnualWage(steps: .min)), to: .value(AnnualWage(steps: 1))).reason
                == "not comparable: out of range")
    }

    @Test(arguments: [
        (Cell.atLeast(AnnualWage(steps: 208_000)), "not comparable: the first is a bound (top-coded)"),
        (.unavailable(.wageNotReleased), "not comparable: the first is no figure (wage estimate not released)"),
    ]) func theReasonIsNamed(_ cell: Cell, _ reason: String) {
        #expect(FigureDifference(from: cell, to: .value(AnnualWage(steps: 1))).reason == reason)
    }

    @Test(arguments: [
        (ReferencePeriod?.none, "none"), (.may(2016), "2016"), (ReferencePeriod(year: 2017, month: 11), "November"),
    ]) func onlyTheYearBeforeIsCompared(_ before: ReferencePeriod?, _ name: String) {
        let wage = Cell.value(AnnualWage(steps: 100))
        let change = YearChange(from: wage, in: before, to: wage, in: .may(2018))
        if before == nil {
            #expect(change == .none)
        } else {
            #expect(change == .withheld("\(before?.title ?? "") is not the year before"))
        }
        #expect(
            YearChange(from: Cell?.none, in: .may(2017), to: wage, in: .may(2018))
                == .withheld("not comparable with May 2017"))
    }

    @Test func theStartOfModelBasedEstimatesIsNamed() {
        let wage = Cell.value(AnnualWage(steps: 100))
        #expect(
            YearChange(from: wage, in: .may(2020), to: wage, in: .may(2021))
                == .ratio(1, note: "across the start of model-based estimates"))
        #expect(YearChange(from: wage, in: .may(2019), to: wage, in: .may(2020)) == .ratio(1, note: ""))
    }
}
