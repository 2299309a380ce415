import Testing

@testable import OutlookClaims

/// Numbers as scraped pages have them: with blanks behind the comma, hyphens, and ends of other cells.
@Suite struct WrittenNumberTests {
    private func found(_ text: String) throws -> [String] {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        return checker.check(Page(Array(text.utf8), format: .text)).map { "\($0.figure) \($0.kind) \($0.verdict)" }
    }

    @Test func aBlankMayStandBehindTheComma() throws {
        #expect(
            try found("Says the BLS: in 2012 there were 583, 500 jobs for electricians.") == ["583500 jobs outdated"])
    }

    @Test func aHyphenMayStandBeforePercent() throws {
        #expect(
            try found("The BLS projects the 10-percent growth of electricians from 2018 to 2028 to go on.")
                == ["10 growth-percent outdated"])
    }

    @Test func millionsMayHaveThreeDecimals() throws {
        #expect(
            try found("The BLS counted 1.605 million heavy truck drivers in 2010.") == ["1605000 jobs outdated"])
    }
}
