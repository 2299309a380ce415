import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct QuarterlyCensusTests {
    private static let header =
        "area_fips|own_code|industry_code|agglvl_code|size_code|year|qtr|disclosure_code|qtrly_estabs|month1_emplvl|"
        + "month2_emplvl|month3_emplvl|total_qtrly_wages|avg_wkly_wage\n"

    private func decode(_ lines: String, release: String? = nil) throws -> Decoded {
        try QuarterlyCensus.decode(
            TableFile.test("slice.csv", sheets: [Sheet(grid: TextTable.grid(Self.header + lines))], format: .csv),
            DecodingRequest(release: release))
    }

    private static let end = "|0|2024|1||100|1|2|3|4|5"

    /// What all rows have in common names the table, and the address it comes from.
    @Test(arguments: [
        (["US000|0|10|10", "US000|5|1023|12"], "qcew-2024q1-us000", "area/US000"),
        (["US000|0|10|10"], "qcew-2024q1-us000", "area/US000"),
        (["06037|0|31-33|10", "US000|0|31-33|12"], "qcew-2024q1-industry-31_33", "industry/31_33"),
        (["06037|0|1023|10"], "qcew-2024q1-industry-1023", "industry/1023"),
    ])
    func aSliceIsNamedByItsAreaOrItsIndustry(rows: [String], id: String, slice: String) throws {
        let table = try #require(try decode(rows.map { $0 + Self.end }.joined(separator: "\n")).tables.first)
        #expect(table.release.id == id)
        #expect(table.origins.map(\.url) == ["https://data.bls.gov/cew/data/api/2024/1/\(slice).csv"])
    }

    @Test func rowsOfSeveralAreasAndIndustriesAreNamedByTheirBytes() throws {
        let table = try decode("06037|0|10|10\(Self.end)\nUS000|0|1023|12\(Self.end)").tables.first
        #expect(table?.release.id == "qcew-2024q1-00000000" && table?.origins.first?.url == nil)
    }

    @Test func anotherQuarterThanWasAskedForIsAMismatch() throws {
        let row = "US000|0|10|10" + Self.end
        #expect(try decode(row, release: "2024q1").tables.count == 1)
        #expect(try decode(row, release: "qcew").tables.count == 1)
        let error = #expect(throws: SourceError.self) { try decode(row, release: "2023qa") }
        #expect(
            error?.description
                == "slice.csv: --release says 2023qa, but the file says it is 2024q1; leave the option out, "
                + "or give the right file.")
    }

    private func rows(_ lines: String) throws -> [QuarterlyCount] {
        let file = TableFile.test(
            "US000.csv", sheets: [Sheet(grid: TextTable.grid(Self.header + lines))], format: .csv)
        #expect(SourceCatalog.publication(of: file)?.id == "qcew")
        guard case .quarterly(let rows)? = try QuarterlyCensus.decode(file, DecodingRequest()).tables.first?.rows
        else { return [] }
        return rows
    }

    @Test func aQuarterIsRead() throws {
        let rows = try rows(
            "US000|0|10|10|0|2024|1||11907855|152393725|153129544|153848430|3037790324790|1526")
        #expect(rows.first?.establishments.token == "11907855")
        #expect(rows.first?.monthlyEmployment.map(\.token) == ["152393725", "153129544", "153848430"])
        #expect(rows.first?.totalWages.token == "3037790324790" && rows.first?.averageWeeklyWage.token == "1526")
    }

    @Test func suppressedZerosAreNoZeros() throws {
        let rows = try rows("US000|1|236|15|0|2024|1|N|1|0|0|0|0|0")
        #expect(
            rows.first?.monthlyEmployment
                == [Published<Jobs>](repeating: .unavailable(.employmentNotReleased), count: 3))
        #expect(rows.first?.totalWages == .unavailable(.employmentNotReleased))
        #expect(rows.first?.establishments == .unavailable(.employmentNotReleased))
    }

    @Test func zerosThatArePublishedAreZeros() throws {
        let rows = try rows("US000|1|236|15|0|2024|1||1|0|0|0|0|0")
        #expect(rows.first?.totalWages == .value(Dollars(steps: 0)))
    }

    @Test func otherTextsStopTheReading() {
        let error = #expect(throws: SourceError.self) { try rows("US000|0|10|10|0|2024|1||many|1|2|3|4|5") }
        #expect(
            error?.description == """
                US000.csv: row 2, column qtrly_estabs: expected a number; found "many". Download the file again, and do not \
                edit it.
                """)
    }
}
