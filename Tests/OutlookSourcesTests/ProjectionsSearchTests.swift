import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct ProjectionsSearchTests {
    private static let old = """
        Occupation Title|SOC Code|Employment 2016 (thousands)|Employment 2026 (thousands)|Employment change, 2016-2026 (thousands)|Employment change, 2016-2026 (percent)|Occupational openings, 2016-2026 annual average (thousands)|2016 median annual wage|Typical entry-level education|Education Code|Work experience in a related occupation|Workex Code|Typical on-the-job training|trCode
        Accountants and auditors    * Account Auditor* Accountant* CPA|13-2011|1,397.7|1,537.6|139.9|10.0|141.8|68,150|Bachelor's degree|3|None|4|None|6
        Actors    * Actor Understudy* Actress|27-2011|63.8|71.2|7.4|11.6|7.4|N/A|Some college, no degree|6|None|4|Long-term on-the-job training|3
        Medical assistants    * Autopsy Assistant* Certified Medical Assistant|31-9092|634.4|818.4|183.9|29.0|94.9|31,540|Postsecondary nondegree award|5|None|4|None|6
        """
    private static let new = """
        Occupation Title|Occupation Code|Employment 2019|Employment 2029|Employment Change, 2019-2029|Employment Percent Change, 2019-2029|Occupational Openings, 2019-2029 Annual Average|Median Annual Wage 2019|Typical Entry-Level Education|Education Code|Work Experience in a Related Occupation|Workex Code|Typical on-the-job Training|trCode
        Medical assistants    * Autopsy Assistant|31-9092|725.2|864.4|139.2|19.2|92.8|34,800|Postsecondary nondegree award|5|None|4|None|6
        """

    private func decode(_ text: String) throws -> Decoded {
        let file = TableFile.test(
            "Employment Projections.csv", sheets: [Sheet(grid: TextTable.grid(text))], format: .csv)
        #expect(SourceCatalog.publication(of: file)?.id == "projections-search")
        return try ProjectionsSearch.decode(file, DecodingRequest())
    }

    @Test func bothStylesOfHeadersAreRead() throws {
        let first = try decode(Self.old)
        #expect(first.tables.map(\.id) == ["projections-2016-26-search-w2016-00000000", "aliases-2016-26"])
        #expect(first.projection("31-9092")?.printed == ["634.4", "818.4", "183.9", "29.0"])
        #expect(first.projection("31-9092")?.yearly == "94.9")
        #expect(first.projection("31-9092")?.medianWage.token == "31540")
        let second = try decode(Self.new)
        #expect(second.tables.map(\.id) == ["projections-2019-29-search-w2019-00000000", "aliases-2019-29"])
        #expect(second.projection("31-9092")?.printed == ["725.2", "864.4", "139.2", "19.2"])
        #expect(first.issues.isEmpty && second.issues.isEmpty)
    }

    @Test func layTitlesAreKeptAsAliases() throws {
        let decoded = try decode(Self.old)
        guard case .aliases(let aliases)? = decoded.tables.last?.rows else { return }
        #expect(
            aliases.first
                == OccupationAlias(
                    name: "Account Auditor", occupation: try #require(SOCCode("13-2011")), edition: .soc2010,
                    source: "projections-2016-26"))
        #expect(aliases.map(\.name).contains("CPA"))
        #expect(decoded.projection("13-2011")?.title == "Accountants and auditors")
    }

    @Test func noWageIsNotAvailable() throws {
        #expect(try decode(Self.old).projection("27-2011")?.medianWage == .unavailable(.notAvailable))
    }

    @Test func aColumnSomebodyAddedIsASign() throws {
        let text = Self.new.split(separator: "\n").enumerated().map { $0.element + ($0.offset == 0 ? "|Score" : "|1") }
        #expect(
            try decode(text.joined(separator: "\n")).messages(.tampering) == [
                """
                tampering: Employment Projections.csv: row 1: columns: Score not among the export's columns; if they were \
                added or renamed, add the alias in ProjectionColumn.aliases (Sources/OutlookSources/ProjectionColumns.swift)
                """
            ])
    }
}
