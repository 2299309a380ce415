import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct QuarterlyCensusTests {
    private static let header =
        "area_fips|own_code|industry_code|agglvl_code|size_code|year|qtr|disclosure_code|qtrly_estabs|month1_emplvl|"
        + "month2_emplvl|month3_emplvl|total_qtrly_wages|avg_wkly_wage\n"

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
