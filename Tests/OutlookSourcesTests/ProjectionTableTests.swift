import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

/// 2008-18 is not among the real files: a workbook of its shape, with its published figures of medical assistants
/// (METHODS of its time: four rows of headers, two decimals of percent, Table 1.7 a list of exclusions).
@Suite struct ProjectionTableTests {
    private static let table12 = """
        Table 1.2 Employment by occupation, 2008 and projected 2018 (Numbers in thousands)
        2008 National Employment Matrix title and code||Employment||||Change, 2008-18||Total job openings due to growth and net replacements, 2008-18
        ||Number||Percent distribution||||
        ||2008|2018|2008|2018|Number|Percent|
        Total, all occupations|00-0000|150931.7|166205.6|100.0|100.0|15273.9|10.12|50928.5
        Healthcare support occupations|31-0000|3982.4|5129.8|2.64|3.09|1147.4|28.81|1594.3
        Medical assistants|31-9092|483.6|647.5|0.32|0.39|163.9|33.9|217.8
        Footnotes:
        Source: Employment Projections Program, U.S. Department of Labor, U.S. Bureau of Labor Statistics
        """
    private static let table17 = """
        Table 1.7 Occupations excluded
        2008 National Employment Matrix title and code||Reason
        Legislators|11-1031|not surveyed
        """

    private func workbook() throws -> Decoded {
        try ProjectionsExcerpt.decoded([
            ("Table1.2", TextTable.rows(Self.table12)), ("Table1.7", TextTable.rows(Self.table17)),
        ])
    }

    @Test func fourRowsOfHeadersAreReadAsOne() throws {
        let decoded = try workbook()
        #expect(decoded.tables.first?.release.id == "projections-2008-18")
        #expect(decoded.tables.first?.release.socEdition == .soc2000)
        #expect(decoded.messages(.tampering) == [])
        let row = try #require(decoded.projection("31-9092"))
        #expect(row.printed == ["483.6", "647.5", "163.9", "33.9"])
        #expect(row.decade == "217.8")
        #expect(row.medianWage == .unavailable(.notPublished))
    }

    @Test func percentsOf2008To18KeepTheirTwoDecimals() throws {
        #expect(try workbook().projection("00-0000")?.percentChange == .value(Percent(steps: 1012)))
        #expect(try workbook().projection("31-0000")?.percentChange.token == "28.81")
    }

    @Test func aTableThatIsCalledOtherwiseIsNotTheirs() {
        let sheet = Sheet(name: "Table 1.2", grid: TextTable.grid("Employment by occupation\n00-0000|Total|1"))
        #expect(!EmploymentProjections.recognises(.test("occupation.xlsx", sheets: [sheet])))
    }
}
