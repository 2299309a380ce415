import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

/// What a cycle's workbook says of medical assistants.
struct CycleExample: Sendable, CustomTestStringConvertible {
    var cycle: String
    var wageYear: Int
    var figures: [String]
    var openings: String
    var wage: Int
    var edition: SOCEdition
    var testDescription: String { cycle }

    static let all: [CycleExample] = [
        .init(
            cycle: "2010-20", wageYear: 2010, figures: ["527.6", "690.4", "162.9", "30.9"], openings: "243.8",
            wage: 28860,
            edition: .soc2010),
        .init(
            cycle: "2014-24", wageYear: 2016, figures: ["591.3", "730.2", "138.9", "23.5"], openings: "262.1",
            wage: 31540,
            edition: .soc2010),
        .init(
            cycle: "2016-26", wageYear: 2018, figures: ["634.4", "818.4", "183.9", "29.0"], openings: "95.0",
            wage: 33610,
            edition: .soc2010),
        .init(
            cycle: "2018-28", wageYear: 2018, figures: ["686.6", "841.5", "154.9", "22.6"], openings: "99.7",
            wage: 33610,
            edition: .soc2010),
        .init(
            cycle: "2020-30", wageYear: 2020, figures: ["720.9", "853.5", "132.6", "18.4"], openings: "104.4",
            wage: 35850,
            edition: .hybrid2019),
        .init(
            cycle: "2022-32", wageYear: 2022, figures: ["764.4", "870.2", "105.9", "13.9"], openings: "114.6",
            wage: 38270,
            edition: .soc2018),
        .init(
            cycle: "2023-33", wageYear: 2023, figures: ["783.9", "901.9", "118.0", "15.0"], openings: "119.8",
            wage: 42000,
            edition: .soc2018),
        .init(
            cycle: "2024-34", wageYear: 2024, figures: ["811.0", "912.2", "101.2", "12.5"], openings: "112.3",
            wage: 44200,
            edition: .soc2018),
    ]
}

@Suite struct EmploymentProjectionsTests {
    @Test(arguments: CycleExample.all) func everyShapeOfWorkbookIsRead(_ example: CycleExample) throws {
        let decoded = try ProjectionsExcerpt.decoded(example.cycle)
        #expect(decoded.issues.map(\.description) == [])
        let table = try #require(decoded.tables.first)
        #expect(table.release.id == "projections-" + example.cycle)
        #expect(table.release.socEdition == example.edition)
        #expect(table.issue?.wageYear == example.wageYear)
        let row = try #require(decoded.projection("31-9092"))
        #expect(row.printed == example.figures)
        #expect(row.medianWage == .value(AnnualWage(steps: example.wage)))
        #expect(row.title.lowercased() == "medical assistants")
        let isYearly = example.cycle >= "2016-26"
        #expect((isYearly ? row.yearly : row.decade) == example.openings)
        #expect((isYearly ? row.decade : row.yearly) == nil)
        #expect(row.training?.isEmpty == false)
        #expect(decoded.projection("00-0000")?.occupation == .allOccupations)
    }

    @Test func footnotesAreNoRowsAndRowNumbersAreTheSheets() throws {
        let sheets = try ProjectionsExcerpt.sheets("2024-34")
        let decoded = try ProjectionsExcerpt.decoded(sheets)
        let codes = sheets[0].rows.filter { row in row.count > 2 && SOCCode(row[1]) != nil }
        #expect(decoded.projections.count == codes.count)
        let place = try #require(sheets[0].rows.firstIndex { $0.count > 1 && $0[1] == "31-9092" })
        #expect(decoded.projection("31-9092")?.rows.employment == place + 1)
        #expect(decoded.projection("31-9092")?.rows.characteristics == nil)
        #expect(decoded.projection("31-9092")?.rows.separations != nil)
    }

    @Test func titlesLoseTheirIndentation() throws {
        #expect(try ProjectionsExcerpt.decoded("2024-34").projection("11-1011")?.title == "Chief executives")
    }

    @Test func groupsAndSingleOccupationsAreToldApartWhereTheTableDoes() throws {
        #expect(try ProjectionsExcerpt.decoded("2010-20").projection("31-0000")?.isSummary == nil)
        #expect(try ProjectionsExcerpt.decoded("2016-26").projection("31-0000")?.isSummary == true)
        #expect(try ProjectionsExcerpt.decoded("2016-26").projection("31-9092")?.isSummary == false)
    }

    @Test func aDashIsNotAvailableAndATopCodeIsABound() throws {
        let decoded = try ProjectionsExcerpt.decoded("2016-26")
        #expect(decoded.projection("29-1067")?.medianWage == .atLeast(AnnualWage(steps: 208_000)))
        #expect(decoded.projection("27-2042")?.medianWage == .unavailable(.notAvailable))
        #expect(decoded.projection("00-0000")?.education == nil)
        #expect(decoded.projection("53-2011")?.selfEmployedPercent == .unavailable(.notAvailable))
    }

    @Test func exitsTransfersAndSeparationsComeFromTable110() throws {
        let row = try #require(try ProjectionsExcerpt.decoded("2016-26").projection("31-9092"))
        #expect([row.exits, row.transfers, row.separations].map(\.token) == ["31.9", "44.7", "76.6"])
        let before = try #require(try ProjectionsExcerpt.decoded("2014-24").projection("31-9092"))
        #expect(before.exits == .unavailable(.notPublished) && before.separations.token == "123.3")
    }

    /// 2021-31 printed `2020 … title` beside `2021 … code`: the years of employment decide.
    @Test func theTypingErrorOf2021To31ChangesNothing() throws {
        var sheets = try ProjectionsExcerpt.sheets("2022-32")
        sheets[0].rows[1][0] = "2020 National Employment Matrix title"
        #expect(try ProjectionsExcerpt.decoded(sheets).tables.first?.release.id == "projections-2022-32")
    }

    @Test func aCycleNobodyHasSeenIsRead() throws {
        let sheets = try ProjectionsExcerpt.sheets("2024-34").map { sheet in
            var sheet = sheet
            for row in 0..<2 {
                sheet.rows[row] = sheet.rows[row].map { cell in
                    cell.split(separator: "2024–34", omittingEmptySubsequences: false).joined(separator: "2029–39")
                        .split(separator: "2034", omittingEmptySubsequences: false).joined(separator: "2039")
                        .split(separator: "2024", omittingEmptySubsequences: false).joined(separator: "2029")
                }
            }
            return sheet
        }
        let decoded = try ProjectionsExcerpt.decoded(sheets)
        #expect(decoded.issues.isEmpty)
        #expect(decoded.tables.first?.id == "projections-2029-39-w2029-00000000")
        #expect(decoded.tables.first?.release.published == nil)
    }

    @Test func aRenamedColumnNamesItselfAndTheFileToEdit() throws {
        var sheets = try ProjectionsExcerpt.sheets("2024-34")
        let column = try #require(sheets[0].rows[1].firstIndex { $0.hasPrefix("Employment change, percent") })
        sheets[0].rows[1][column] = "Employment growth, 2024–34"
        let error = #expect(throws: SourceError.self) { try ProjectionsExcerpt.decoded(sheets) }
        #expect(
            error?.description == """
                occupation.xlsx: sheet "Table 1.2": no column for employment change, percent; expected one of employment \
                change percent, percent employment change, employment percent change, change percent; not known here: \
                Employment growth, 2024–34. If it was renamed, add the alias in ProjectionColumn.aliases \
                (Sources/OutlookSources/ProjectionColumns.swift).
                """)
    }

    @Test func aColumnSomebodyAddedIsASign() throws {
        var sheets = try ProjectionsExcerpt.sheets("2024-34")
        for row in sheets[0].rows.indices.dropFirst() {
            while sheets[0].rows[row].count < 16 { sheets[0].rows[row].append("") }
            sheets[0].rows[row].append(row == 1 ? "My score" : "1")
        }
        #expect(
            try ProjectionsExcerpt.decoded(sheets).messages(.tampering) == [
                """
                tampering: occupation.xlsx: sheet "Table 1.2", row 2, column Q: columns: "My score" is not among the \
                projections' columns; if it was added or renamed, add the alias in ProjectionColumn.aliases \
                (Sources/OutlookSources/ProjectionColumns.swift)
                """
            ])
    }

    @Test func anOptionForAnotherCycleIsRefused() throws {
        let file = ProjectionsExcerpt.file(try ProjectionsExcerpt.sheets("2024-34"))
        let error = #expect(throws: SourceError.self) {
            try EmploymentProjections.decode(file, DecodingRequest(release: "projections-2016-26"))
        }
        #expect(
            error?.description == """
                occupation.xlsx: sheet "Table 1.2": --release says projections-2016-26, but the file says it is \
                projections-2024-34; leave the option out, or give the right file.
                """)
    }

    @Test func anIssueIsKnownByItsChecksum() throws {
        let newest = "37218abaf673f73d583fcd80dca78d546e0006837e1ca7cf94effb1c8ece8957"
        let file = ProjectionsExcerpt.file(
            try ProjectionsExcerpt.sheets("2016-26"), sha256: newest, modified: "2019-06-26T12:00:00Z")
        let table = try #require(try EmploymentProjections.decode(file, DecodingRequest()).tables.first)
        #expect(table.issue == ReleaseIssue(wageYear: 2018, modified: "2019-06-26T12:00:00Z", sha256: newest, rank: 3))
        #expect(table.id == "projections-2016-26-w2018-37218aba")
        #expect(table.origins.first?.sheets == ["Table 1.2", "Table 1.7", "Table 1.10"])
    }

    @Test func theStubThatTable17BecameIsPassedOver() throws {
        let decoded = try ProjectionsExcerpt.decoded("2023-33")
        #expect(decoded.tables.first?.origins.first?.sheets == ["Table 1.2", "", "Table 1.10"])
    }
}
