import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct EmploymentMatrixTests {
    private static let table = """
        Industry Title|Industry Code|Industry Type|2021 Employment|2021 Percent of Occupation|2021 Percent of Industry|Projected 2031 Employment|Projected 2031 Percent of Occupation|Projected 2031 Percent of Industry|Employment Change, 2021-2031|Employment Percent Change, 2021-2031|Industry Sort|Display Level
        Total employment|TE1000|Summary|113.3|100.0|0.1|153.9|100.0|0.1|40.5|35.8||0
        Self-employed workers|TE1100|Line Item|2.4|2.1|0.0|1.7|1.1|0.0|-0.7|-27.4|2|1
        """

    @Test func theIndustriesOfAnOccupationAreRead() throws {
        let file = TableFile.test(
            "National Employment Matrix_OCC_15-2051.csv", sheets: [Sheet(grid: TextTable.grid(Self.table))],
            format: .csv)
        #expect(SourceCatalog.publication(of: file)?.id == "matrix")
        let decoded = try EmploymentMatrix.decode(file, DecodingRequest())
        #expect(decoded.tables.map(\.id) == ["matrix-2021-31-occ-15-2051"])
        guard case .matrix(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.map(\.code) == ["TE1000", "TE1100"])
        #expect(rows[0].isSummary && !rows[1].isSummary)
        #expect(rows[1].change.token == "-0.7" && rows[1].percentChange.token == "-27.4")
        #expect(rows[0].basePercentOfOccupation.token == "100.0" && rows[0].basePercentOfIndustry.token == "0.1")
    }

    @Test func aFileThatSomebodyRenamedGoesByItsChecksum() throws {
        let file = TableFile.test("matrix.csv", sheets: [Sheet(grid: TextTable.grid(Self.table))], format: .csv)
        #expect(try EmploymentMatrix.decode(file, DecodingRequest()).tables.map(\.id) == ["matrix-2021-31-00000000"])
    }
}
