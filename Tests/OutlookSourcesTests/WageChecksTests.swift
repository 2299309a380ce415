import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct WageChecksTests {
    /// The warnings after one cell of one row was set.
    private func warnings(_ code: String, _ column: String, _ value: String) throws -> [String] {
        var table = OEWSExcerpt.table
        let place = try #require(OEWSExcerpt.columns.firstIndex(of: column))
        let row = try #require(table.firstIndex { $0[0] == code })
        table[row][place] = value
        return try OEWSExcerpt.decoded(table).messages(.warning)
    }

    @Test func thePublishedTableHasNoWarnings() throws {
        #expect(try OEWSExcerpt.decoded(OEWSExcerpt.table).messages(.warning) == [])
    }

    @Test func percentilesAscend() throws {
        #expect(
            try warnings("53-2011", "A_PCT25", "65680") == [
                """
                warning: table.xlsx: sheet "national_dl", row 10, column A_PCT25: 53-2011: percentiles do not ascend: 65680 \
                follows 65690
                """
            ])
    }

    /// A bound is as high as its cap: what follows it may not be lower.
    @Test func aPercentileAboveTheTopCodeMayNotBeUnderIt() throws {
        #expect(try warnings("29-1067", "A_PCT90", "207990").count == 1)
        #expect(try warnings("29-1067", "A_PCT90", "300000") == [])
    }

    @Test func annualWagesAreTwoThousandAndEightyHours() throws {
        // 16.16 an hour are 33,612.80 a year; 33,610 was printed.
        #expect(try warnings("31-9092", "A_MEDIAN", "33620") == [])
        #expect(
            try warnings("31-9092", "A_MEDIAN", "33630") == [
                """
                warning: table.xlsx: sheet "national_dl", row 8, column A_MEDIAN: 31-9092: annual 33630 is more than 16 dollars \
                from 2,080 hours at 16.16
                """
            ])
    }

    @Test func membersNeverExceedTheirGroup() throws {
        let found = try warnings("31-0000", "TOT_EMP", "673640")
        #expect(
            found == [
                """
                warning: table.xlsx: sheet "national_dl", row 7, column TOT_EMP: 31-0000: the 1 published detailed members add up to \
                673660 jobs, more than the group's 673640
                """
            ])
        #expect(try warnings("31-0000", "TOT_EMP", "673650") == [])
    }

    @Test func aGroupWhoseMembersFallShortHasUnpublishedOnes() throws {
        let notes = try OEWSExcerpt.decoded(OEWSExcerpt.table).messages(.note)
        #expect(
            notes.contains(
                """
                note: table.xlsx: sheet "national_dl", row 7, column TOT_EMP: 31-0000: the 1 published detailed members add up \
                to 673660 of 4117450 jobs; the rest is not published
                """))
    }
}
