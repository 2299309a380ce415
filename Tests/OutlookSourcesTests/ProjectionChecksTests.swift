import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct ProjectionChecksTests {
    /// The warnings after the last cells of one row of one table were set.
    private func warnings(_ cycle: String, _ table: Int, _ code: String, _ column: Int, _ value: String) throws
        -> [String]
    {
        var sheets = try ProjectionsExcerpt.sheets(cycle)
        let row = try #require(sheets[table].rows.firstIndex { $0.contains(code) })
        sheets[table].rows[row][column] = value
        return try ProjectionsExcerpt.decoded(sheets).messages(.warning)
    }

    @Test func exitsAndTransfersAddUpToSeparations() throws {
        #expect(try warnings("2016-26", 2, "31-9092", 10, "32.0") == [])
        let found = try warnings("2016-26", 2, "31-9092", 10, "32.1").first
        #expect(
            found
                == "warning: occupation.xlsx: sheet \"Table 1.10\", row 23, column M: 31-9092: exits 32.1 and transfers 44.7 do not add up "
                + "to the separations 76.6")
    }

    @Test func openingsAreSeparationsPlusATenthOfTheChange() throws {
        // 76.6 + 18.39 = 94.99.
        #expect(try warnings("2016-26", 0, "31-9092", 9, "95.0") == [])
        #expect(try warnings("2016-26", 0, "31-9092", 9, "94.9") == [])
        let found = try warnings("2016-26", 0, "31-9092", 9, "95.2").first
        #expect(
            found
                == "warning: occupation.xlsx: sheet \"Table 1.2\", row 24, column J: 31-9092: openings 95.2 are not the separations 76.6 "
                + "plus a tenth of the change 183.9")
    }

    @Test func openingsOfADecadeAreGrowthPlusReplacement() throws {
        // 138.9 + 123.3 = 262.2 against the printed 262.1; word processors decline and have replacement needs only.
        #expect(try warnings("2014-24", 0, "31-9092", 9, "262.3") == [])
        #expect(try warnings("2014-24", 0, "31-9092", 9, "262.5").count == 1)
    }

    @Test func aTotalTakenOutIsASign() throws {
        var sheets = try ProjectionsExcerpt.sheets("2024-34")
        sheets[0].rows.removeAll { $0.contains("00-0000") }
        #expect(
            try ProjectionsExcerpt.decoded(sheets).messages(.tampering) == [
                "tampering: occupation.xlsx: sheet \"Table 1.2\": rows: the total of all occupations (00-0000) was taken out"
            ])
    }
}
