import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct OEWSFlatFileTests {
    /// The lines of one estimate: data types in order, value and footnote of each.
    private static func lines(_ series: String, _ figures: [(String, String)], from first: Int = 1) -> String {
        figures.enumerated().map { index, figure in
            let type = first + index
            let name = series + (type < 10 ? "0" : "") + String(type)
            return
                "\(name)     \t2025\tA01\t\(String(repeating: " ", count: max(0, 12 - figure.0.count)))\(figure.0)\t\(figure.1)\n"
        }.joined()
    }

    private static func plain(_ values: [String]) -> [(String, String)] { values.map { ($0, "") } }

    /// May 2025: medical assistants, musicians, and a wage with each footnote.
    private static let file =
        "series_id                     \tyear\tperiod\t       value\tfootnote_codes\n"
        + lines(
            "OEUN0000000000000319092",
            plain([
                "817870", "1.2", "22.17", "46120", "0.3", "17.33", "18.50", "21.97", "23.65", "28.52", "36050", "38470",
                "45690", "49180", "59310",
            ]))
        + lines(
            "OEUN0000000000000272042",
            plain(["36180", "3.1", "60.46"]) + [("-", "4"), ("2.6", "")]
                + plain(["20.35", "27.57", "47.80", "75.33", "132.56"])
                + [(String, String)](repeating: ("-", "4"), count: 5))
        + lines(
            "OEUS0100000000000319092",
            [("-", "8"), ("-", "8"), ("-", "5"), ("-", "5"), ("0.3", "")]
                + [(String, String)](repeating: ("-", "5"), count: 10)
                + plain(["5.26", "0.98"]))
        + lines("OEUM0011500000000319092", plain(["170"]))
        + lines("OEUN000000011--12319092", plain(["60"]))

    private static let names = [
        "oe.area":
            "state_code\tarea_code\tareatype_code\tarea_name\n00\t0000000\tN\tNational\n01\t0011500\tM\tAnniston-Oxford, AL\n"
            + "01\t0100000\tS\tAlabama\n",
        "oe.industry": "industry_code\tindustry_name\tdisplay_level\n11--12\tSector 11 - Agriculture\t2\n",
        "oe.occupation":
            "occupation_code\toccupation_name\tdisplay_level\n272042\tMusicians and Singers\t3\n319092\tMedical Assistants\t3\n",
        "oe.footnote":
            "footnote_code\tfootnote_text\n5\tThis wage is equal to or greater than $115.00 per hour or $239,200 per year.\n",
    ]

    private func decode(
        _ text: String = file, names: [String: String] = names,
        scopes: Set<DataTable.Scope> = Set(DataTable.Scope.allCases),
        release: String? = nil
    ) throws -> Decoded {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "oe.data.0.Current")
        for (name, text) in names { try folder.write(text, to: name) }
        return try OEWSFlatFile.decode(
            StreamedFile(
                path: folder("oe.data.0.Current"), name: "oe.data.0.Current", sha256: String(repeating: "0", count: 64),
                byteCount: 1), DecodingRequest(release: release, scopes: scopes))
    }

    private func rows(_ decoded: Decoded, _ scope: DataTable.Scope) -> [WageEstimate] {
        guard case .wages(let rows)? = decoded.tables.first(where: { $0.scope == scope })?.rows else { return [] }
        return rows
    }

    @Test func theFileIsKnownByItsFirstLines() {
        #expect(SourceCatalog.publication(opening: Array(Self.file.utf8)[...])?.id == "oews-flat")
        #expect(SourceCatalog.publication(opening: Array("series_id\tyear\nCUUR0000SA0\t1".utf8)[...]) == nil)
        #expect(SourceCatalog.publication(opening: []) == nil)
    }

    @Test func linesBecomeEstimatesByScope() throws {
        let decoded = try decode()
        #expect(
            decoded.tables.map(\.id) == [
                "oews-2025-national", "oews-2025-state", "oews-2025-metropolitan", "oews-2025-industry",
            ])
        let assistants = try #require(rows(decoded, .national).row("31-9092"))
        #expect(assistants.title == "Medical Assistants" && assistants.level == .detailed && assistants.basis == .both)
        #expect(assistants.employment.token == "817870" && assistants.employmentRSE.token == "1.2")
        #expect(assistants.annual.percentiles.map(\.token) == ["36050", "38470", "45690", "49180", "59310"])
        #expect(assistants.hourly.mean.token == "22.17" && assistants.annual.mean.token == "46120")
        #expect(assistants.sourceRow == 2)
        let metropolitan = rows(decoded, .metropolitan).first
        #expect(metropolitan?.area == Area(code: "11500", title: "Anniston-Oxford, AL", kind: .metropolitan))
        #expect(rows(decoded, .industry).first?.industry.title == "Sector 11 - Agriculture")
    }

    @Test func footnotesTellWhyThereIsNoFigure() throws {
        let decoded = try decode()
        let musicians = try #require(rows(decoded, .national).row("27-2042"))
        #expect(musicians.basis == .hourly && musicians.annual == WageLadder(unavailable: .hourlyWagesOnly))
        let state = try #require(rows(decoded, .state).first)
        #expect(state.area == Area(code: "01", title: "Alabama", kind: .state))
        #expect(state.employment == .unavailable(.employmentNotReleased))
        #expect(state.annual.median == .atLeast(AnnualWage(steps: 239_200)))
        #expect(state.hourly.median == .atLeast(HourlyWage(steps: 11_500)))
        #expect(state.jobsPer1000.token == "5.260" && state.locationQuotient.token == "0.98")
    }

    @Test func onlyTheScopesAskedForAreRead() throws {
        #expect(try decode(scopes: [.state]).tables.map(\.scope) == [.state])
    }

    @Test(
        arguments: [
            (
                "OEUN00000000000003190920\t2025\tA01\t1\t\n",
                "row 2, column series_id: expected a series name of 25 characters; found 24 characters"
            ),
            (
                "OEUN000000000000031909299\t2025\tA01\t1\t\n",
                "row 2, column series_id: expected a data type from 01 to 17; found 99"
            ),
            ("OEUN000000000000031909201\tnow\tA01\t1\t\n", "row 2, column year: expected a year; found \"now\""),
            (
                "OEUN000000000000031909201\t2025\tA01\tmany\t\n",
                "row 2, column value: expected a number, or - with footnote 4, 5 or 8; found \"many\" with footnote \"\""
            ),
            (
                "OEUS990000000000031909201\t2025\tA01\t1\t\n",
                "row 2, column series_id: expected an area listed in oe.area; found 9900000"
            ),
        ]) func aLineThatIsWrongStopsTheReading(_ line: String, _ problem: String)
    {
        let error = #expect(throws: SourceError.self) {
            try decode("series_id\tyear\tperiod\tvalue\tfootnote_codes\n" + line)
        }
        #expect(
            error?.description == "oe.data.0.Current: \(problem). Download the file again, and do not edit it.")
    }

    @Test func aMappingFileThatIsMissingIsNamed() {
        var names = Self.names
        names["oe.area"] = nil
        let error = #expect(throws: SourceError.self) { try decode(names: names) }
        #expect(
            error?.description == """
                oe.data.0.Current: expected the mapping file oe.area beside it; found none that can be read. Download the file \
                again, and do not edit it.
                """)
    }

    @Test func anotherYearThanTheOneAskedForIsRefused() {
        #expect(throws: SourceError.self) { try decode(release: "oews-2024") }
    }
}
