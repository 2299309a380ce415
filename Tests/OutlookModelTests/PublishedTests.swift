import OutlookModel
import Testing

@Suite struct PublishedTests {
    @Test func tokensAreTheAgencys() {
        #expect(Published.value(AnnualWage(steps: 33610)).token == "33610")
        #expect(Published.atLeast(AnnualWage(steps: 208_000)).token == ">=208000")
        #expect(Published.below(Percent(steps: 50)).token == "<0.5")
        #expect(
            Absence.allCases.map { Published<AnnualWage>.unavailable($0).token } == ["*", "**", "*", "*", "—", ""])
    }

    @Test func onlyAValueCanBeCalculatedWith() {
        #expect(Published.value(AnnualWage(steps: 1)).value != nil)
        #expect(Published.atLeast(AnnualWage(steps: 208_000)).value == nil)
        #expect(Published.below(AnnualWage(steps: 1)).value == nil)
        #expect(Published<AnnualWage>.unavailable(.wageNotReleased).value == nil)
        #expect(Published<AnnualWage>.unavailable(.wageNotReleased).absence == .wageNotReleased)
    }

    @Test func whatAnAbsenceMeansIsSaid() {
        for absence in Absence.allCases { #expect(!absence.meaning.isEmpty) }
        #expect(Set(Absence.allCases.map(\.meaning)).count == Absence.allCases.count)
    }

    @Test func mappingKeepsTheKindOfCell() {
        #expect(Published.atLeast(2).map { $0 * 3 } == .atLeast(6))
        #expect(Published.below(2).map { $0 * 3 } == .below(6))
        #expect(Published<Int>.unavailable(.notPublished).map { $0 * 3 } == .unavailable(.notPublished))
    }
}
