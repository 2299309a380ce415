import OutlookModel
import OutlookSources
import Testing
import TestSupport

/// Columns of a place, and the area they stand for.
struct AreaCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var columns: [String]
    var area: Area
    var release = "oews-2018"
    var scope = DataTable.Scope.state
}

@Suite struct OEWSAreaTests {
    private static let cases: [AreaCase] = [
        .init(
            testDescription: "state files to 2018", columns: ["AREA=1", "ST=AL", "STATE=Alabama"],
            area: Area(code: "01", title: "Alabama", kind: .state, primaryState: "AL")),
        .init(
            testDescription: "a territory", columns: ["AREA=72", "ST=PR", "STATE=Puerto Rico"],
            area: Area(code: "72", title: "Puerto Rico", kind: .territory, primaryState: "PR")),
        .init(
            testDescription: "metropolitan files to 2018, state first",
            columns: ["PRIM_STATE=TX", "AREA=10180", "AREA_NAME=Abilene, TX"],
            area: Area(code: "10180", title: "Abilene, TX", kind: .metropolitan, primaryState: "TX"),
            scope: .metropolitan),
        .init(
            testDescription: "four digits in 2004, of which a spreadsheet ate two",
            columns: ["PRIM_STATE=TX", "AREA=40", "AREA_NAME=Abilene, TX MSA"],
            area: Area(code: "0040", title: "Abilene, TX MSA", kind: .metropolitan, primaryState: "TX"),
            release: "oews-2004", scope: .metropolitan),
        .init(
            testDescription: "a nonmetropolitan area whose zero a spreadsheet ate",
            columns: ["PRIM_STATE=AL", "AREA=100004", "AREA_NAME=Southeast Alabama"],
            area: Area(code: "0100004", title: "Southeast Alabama", kind: .nonmetropolitan, primaryState: "AL"),
            scope: .metropolitan),
        .init(
            testDescription: "all data, a metropolitan division",
            columns: ["AREA=14454", "AREA_TITLE=Boston-Cambridge-Newton, MA", "AREA_TYPE=5", "NAICS=000000"],
            area: Area(code: "14454", title: "Boston-Cambridge-Newton, MA", kind: .metropolitanDivision),
            scope: .metropolitan),
    ]

    @Test(arguments: cases) func areasAreReadAndTheirCodesPadded(_ example: AreaCase) throws {
        let columns = example.columns + OEWSExcerpt.columns + ["JOBS_1000=0.5", "LOC QUOTIENT=0.77"]
        let decoded = try OEWSExcerpt.decoded(OEWSExcerpt.rows(columns), release: example.release)
        #expect(decoded.messages(.tampering) == [])
        #expect(decoded.tables.map(\.scope) == [example.scope])
        guard case .wages(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.first?.area == example.area)
        #expect(rows.first?.locationQuotient == .value(LocationQuotient(steps: 77)))
        #expect(rows.first?.jobsPer1000 == .value(JobsPer1000(steps: 500)))
    }

    /// One workbook of everything: nation, state, metropolitan area and an industry.
    @Test func allDataFallsIntoItsParts() throws {
        let place = ["AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE"]
        let places = [
            ["99", "U.S.", "1", "US", "000000", "Cross-industry", "cross-industry", "1235"],
            ["06", "California", "2", "CA", "000000", "Cross-industry", "cross-industry", "1235"],
            ["10180", "Abilene, TX", "4", "TX", "000000", "Cross-industry", "cross-industry", "1235"],
            ["99", "U.S.", "1", "US", "11", "Agriculture, Forestry, Fishing and Hunting", "sector", "5"],
        ]
        let table = OEWSExcerpt.table
        let rows = [place + table[0]] + places.flatMap { place in table.dropFirst().map { place + $0 } }
        let decoded = try OEWS.decode(
            OEWSExcerpt.file(rows, name: "all_data_M_2025.xlsx", sheet: "All May 2025 data"), DecodingRequest())
        #expect(
            decoded.tables.map(\.id) == [
                "oews-2025-national", "oews-2025-state", "oews-2025-metropolitan", "oews-2025-industry",
            ])
        #expect(decoded.tables.map(\.rows.count) == [9, 9, 9, 9])
        #expect(decoded.tables.last?.origins.first?.url == "https://www.bls.gov/oes/special-requests/oesm25in4.zip")
        let only = try OEWS.decode(
            OEWSExcerpt.file(rows, name: "all_data_M_2025.xlsx", sheet: "All May 2025 data"),
            DecodingRequest(scopes: [.state]))
        #expect(only.tables.map(\.scope) == [.state])
    }
}
