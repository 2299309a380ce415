import Testing

@testable import OutlookClaims

/// Figures that only happen to stand beside an occupation, and figures that come close enough to be left undecided.
@Suite struct NoClaimTests {
    private func judgements(_ text: String) throws -> [Judgement] {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        return checker.check(Page(Array(text.utf8), format: .text))
    }

    @Test(arguments: [
        "Bakers and cooks: preheat the oven, then give the 385 people employed at the fair a slice each.",
        "Employees such as software developers are exempt if paid at least $27.63 an hour.",
        "Roofers can expect about $50,000 in pay.",
        "The power to model the data of 2020 grew 9 percent for students from 2020 to 2030, says the BLS.",
        "Roofers spend some 2,080 hours of work a year, says the BLS.",
        "Real estate brokers know that property taxes average $3,719 a year.",
    ]) func isNone(text: String) throws { #expect(try judgements(text).isEmpty) }

    /// The first release of 2016-26 is not here, so a near miss of that cycle may have been right.
    @Test func aNearMissOfTheReissuedCycleIsLeftOpen() throws {
        let found = try judgements("By 2026, the BLS projects employment of statisticians to grow 33 percent.")
        #expect(found.map(\.verdict) == [.uncheckable])
        #expect(found.first?.why.hasPrefix("close to 2016–26") ?? false)
    }

    /// Without a year, a figure that equals another percentile of some year does so by chance.
    @Test func percentilesOfOtherYearsExplainNothing() throws {
        let found = try judgements("Says the BLS: the top 10 percent of hairdressers earn over $35,990.")
        #expect(found.allSatisfy { $0.verdict != .wrong })
    }
}
