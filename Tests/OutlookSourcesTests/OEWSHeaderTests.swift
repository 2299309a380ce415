import OutlookFormats
import OutlookModel
import Testing
import TestSupport

@testable import OutlookSources

/// A generation of headers, written as `OEWSExcerpt.rows` takes it.
struct HeaderGeneration: Sendable, CustomTestStringConvertible {
    var years: String
    var headers: [String]
    var banner: [[String]] = []
    var blankDetailed = false

    var testDescription: String { years }

    private static let old = OEWSExcerpt.columns.map { column in
        let lowered = column.lowercased()
        return switch column {
        case "OCC_GROUP": "group:OCC_GROUP"
        default: lowered + ":" + column
        }
    }

    private static let leading = [
        "AREA=99", "AREA_TITLE=U.S.", "AREA_TYPE=1", "PRIM_STATE=US", "NAICS=000000", "NAICS_TITLE=Cross-industry",
        "I_GROUP=cross-industry", "OWN_CODE=1235",
    ]

    static let all: [HeaderGeneration] = [
        HeaderGeneration(
            years: "1999 and 2000, forty rows of text above, h_wpct10, OCC_TITL",
            headers: old.map { header in
                let parts = header.split(separator: ":").map(String.init)
                let name =
                    switch parts[1] {
                    case "OCC_TITLE": "occ_titl"
                    case "H_MEDIAN": "h_wpct50"
                    case "A_MEDIAN": "a_wpct50"
                    default:
                        String(
                            parts[0].split(separator: "_").map { $0.hasPrefix("pct") ? "w" + $0 : $0 }.joined(
                                separator: "_"))
                    }
                return name + ":" + parts[1]
            },
            banner: [["Occupational Employment Statistics"]] + (0..<38).map { ["Note \($0)", ""] }, blankDetailed: true),
        HeaderGeneration(years: "2003 to 2011, GROUP with blanks for detailed", headers: old, blankDetailed: true),
        HeaderGeneration(
            years: "2003 to 2010, occ code with a blank",
            headers: old.map {
                $0 == "occ_code:OCC_CODE"
                    ? "occ code:OCC_CODE" : $0 == "occ_title:OCC_TITLE" ? "occ title:OCC_TITLE" : $0
            },
            blankDetailed: true),
        HeaderGeneration(years: "2012 to 2018, OCC_GROUP", headers: OEWSExcerpt.columns),
        HeaderGeneration(
            years: "2019, all lower case, leading columns without PRIM_STATE",
            headers: leading.filter { !$0.hasPrefix("PRIM") }.map { $0.replacingHeader { $0.lowercased() } }
                + ["jobs_1000=", "loc_quotient=", "pct_total="]
                + OEWSExcerpt.columns.map { ($0 == "OCC_GROUP" ? "o_group" : $0.lowercased()) + ":" + $0 }),
        HeaderGeneration(
            years: "2020, upper case, PRIM_STATE",
            headers: leading + ["JOBS_1000=", "LOC_QUOTIENT=", "PCT_TOTAL="]
                + OEWSExcerpt.columns.map { ($0 == "OCC_GROUP" ? "O_GROUP" : $0) + ":" + $0 }),
        HeaderGeneration(
            years: "2021 and later, PCT_RPT",
            headers: leading + ["JOBS_1000=", "LOC_QUOTIENT=", "PCT_TOTAL=", "PCT_RPT="]
                + OEWSExcerpt.columns.map { ($0 == "OCC_GROUP" ? "O_GROUP" : $0) + ":" + $0 }),
    ]
}

extension String {
    /// The header of a column specification changed, its constant kept.
    fileprivate func replacingHeader(_ change: (String) -> String) -> String {
        guard let equals = firstIndex(of: "=") else { return change(self) }
        return change(String(self[..<equals])) + self[equals...]
    }
}

@Suite struct OEWSHeaderTests {
    @Test(arguments: HeaderGeneration.all)
    func everyGenerationOfHeadersGivesTheSameFigures(_ generation: HeaderGeneration) throws {
        let expected = try OEWSExcerpt.estimates(OEWSExcerpt.table).withoutPlaces
        let table = generation.banner + OEWSExcerpt.rows(generation.headers, blankDetailed: generation.blankDetailed)
        let decoded = try OEWSExcerpt.decoded(table)
        #expect(decoded.tables.count == 1)
        #expect(decoded.messages(.tampering) == [])
        guard case .wages(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.withoutPlaces == expected)
        #expect(rows.map(\.sourceRow) == (0..<9).map { generation.banner.count + 2 + $0 })
    }

    /// A workbook of a year nobody here has seen: header case and column order do not matter.
    @Test(arguments: 1...20) func caseAndOrderOfColumnsDoNotMatter(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let headers = OEWSExcerpt.columns.shuffled(using: &generator).map { column in
            String(column.map { Bool.random(using: &generator) ? Character($0.lowercased()) : $0 }) + ":" + column
        }
        let file = OEWSExcerpt.file(OEWSExcerpt.rows(headers), sheet: "national_M2031_dl")
        let decoded = try OEWS.decode(file, DecodingRequest())
        #expect(decoded.messages(.tampering) == [])
        #expect(decoded.tables.map(\.id) == ["oews-2031-national"])
        #expect(decoded.tables.first?.release.socEdition == .soc2018)
        #expect(decoded.tables.first?.release.topCode?.isConfirmed == false)
        guard case .wages(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.row("31-9092")?.annual.median == .value(AnnualWage(steps: 33610)))
        #expect(rows.row("29-1067")?.annual.median == .atLeast(AnnualWage(steps: 239_200)))
    }

    @Test func figuresAreReadWhetherCellsAreNumbersOrText() throws {
        let text = try OEWSExcerpt.estimates(OEWSExcerpt.table, numbers: false)
        #expect(text == (try OEWSExcerpt.estimates(OEWSExcerpt.table)))
    }

    @Test func aRenamedColumnNamesItselfTheExpectedOnesAndTheFileToEdit() {
        let headers = OEWSExcerpt.columns.map { $0 == "A_MEDIAN" ? "A_MED:A_MEDIAN" : $0 }
        let error = #expect(throws: SourceError.self) {
            try OEWS.decode(
                OEWSExcerpt.file(OEWSExcerpt.rows(headers), name: "national_M2026_dl.xlsx", sheet: "national_M2026_dl"),
                DecodingRequest())
        }
        #expect(
            error?.description == """
                national_M2026_dl.xlsx: sheet "national_M2026_dl", row 1: no column for annual median; expected one of \
                A_MEDIAN, A_WPCT50; not known here: A_MED. If it was renamed, add the alias in OEWSColumn.aliases \
                (Sources/OutlookSources/OEWSColumns.swift).
                """)
    }

    @Test func aTableWithoutOccupationsIsNotTheSurveys() {
        #expect(!OEWS.recognises(OEWSExcerpt.file([["A", "B"], ["1", "2"]])))
        #expect(!OEWS.recognises(OEWSExcerpt.file([["OCC_CODE", "OCC_TITLE", "A_MEDIAN"]])))
        #expect(OEWS.recognises(OEWSExcerpt.file(OEWSExcerpt.table)))
    }
}
