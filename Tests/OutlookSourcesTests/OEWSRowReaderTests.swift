import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct OEWSRowReaderTests {
    @Test func medicalAssistantsOfMay2018() throws {
        let row = try #require(try OEWSExcerpt.estimates(OEWSExcerpt.table).row("31-9092"))
        #expect(row.title == "Medical Assistants")
        #expect(row.level == .detailed)
        #expect(row.employment == .value(Jobs(steps: 673_660)))
        #expect(row.employmentRSE.token == "0.7")
        #expect(row.annual.percentiles.map(\.token) == ["24790", "28400", "33610", "39190", "47250"])
        #expect(row.hourly.percentiles.map(\.token) == ["11.92", "13.65", "16.16", "18.84", "22.72"])
        #expect(row.annual.mean.token == "34540" && row.hourly.mean.token == "16.61" && row.meanRSE.token == "0.2")
        #expect(row.basis == .both)
        #expect(row.area == .nation && row.industry == .all)
    }

    @Test func theTopCodeOfSurgeonsIsABoundAndTheirMeanIsNot() throws {
        let row = try #require(try OEWSExcerpt.estimates(OEWSExcerpt.table).row("29-1067"))
        #expect(row.annual.median == .atLeast(AnnualWage(steps: 208_000)))
        #expect(row.hourly.p90 == .atLeast(HourlyWage(steps: 10_000)))
        #expect(row.annual.mean == .value(AnnualWage(steps: 255_110)))
    }

    @Test func musiciansHaveNoAnnualWageAndPilotsNoHourlyOne() throws {
        let rows = try OEWSExcerpt.estimates(OEWSExcerpt.table)
        let musicians = try #require(rows.row("27-2042"))
        #expect(musicians.basis == .hourly)
        #expect(musicians.annual == WageLadder(unavailable: .hourlyWagesOnly))
        #expect(musicians.hourly.median.token == "28.15")
        let pilots = try #require(rows.row("53-2011"))
        #expect(pilots.basis == .annual)
        #expect(pilots.hourly == WageLadder(unavailable: .annualWagesOnly))
        #expect(pilots.annual.median.token == "140340")
    }

    /// May 2020, farm labor contractors: wages are published, employment is not.
    @Test func starsOfEmploymentLeaveTheWages() throws {
        let rows = try OEWSExcerpt.estimates(try Repository.fixtureRows("Sources/oews-2020.csv"), release: "oews-2020")
        let row = try #require(rows.row("13-1074"))
        #expect(row.employment == .unavailable(.employmentNotReleased))
        #expect(row.employmentRSE == .unavailable(.employmentNotReleased))
        #expect(row.annual.median == .value(AnnualWage(steps: 47780)))
        #expect(row.industry == .all && row.area == .nation)
    }

    /// A table of one occupation whose cells are set by name.
    private func one(_ cells: [String: String], extra: [String] = [], group: String = "detailed") throws -> Decoded {
        let headers =
            OEWSExcerpt.columns.map { column in
                cells[column].map { column + "=" + $0 } ?? (column == "OCC_GROUP" ? "OCC_GROUP=" + group : column)
            } + extra
        return try OEWSExcerpt.decoded(OEWSExcerpt.rows(headers))
    }

    private func first(_ decoded: Decoded) throws -> WageEstimate {
        guard case .wages(let rows)? = decoded.tables.first?.rows else { throw POSIXFailure(what: "no wages") }
        return rows[0]
    }

    @Test func aTildeIsUnderHalfAPercent() throws {
        let row = try first(try one([:], extra: ["PCT_RPT=~"]))
        #expect(row.percentReporting == .below(Percent(steps: 50)))
    }

    @Test func aWageThatWasNotReleasedIsNotZero() throws {
        let row = try first(try one(["A_MEDIAN": "*", "H_MEDIAN": "*"]))
        #expect(row.annual.median == .unavailable(.wageNotReleased))
        #expect(row.annual.median.absence?.marker == "*")
    }

    @Test(arguments: ["TRUE", "true", "1"]) func theFlagOfOldFilesIsOne(_ flag: String) throws {
        #expect(try first(try one(["ANNUAL": flag])).basis == .annual)
    }

    @Test(arguments: ["0", "", "FALSE"]) func noFlagIsNoFlag(_ flag: String) throws {
        #expect(try first(try one(["ANNUAL": flag, "HOURLY": flag])).basis == .both)
    }

    @Test(arguments: ["NULL", "n/a", "12,34", "1e5", "$5", "5-6"]) func aCellThatIsNeitherNumberNorMarkerIsASign(
        _ text: String
    ) throws {
        let decoded = try one(["A_PCT75": text])
        let sign =
            "tampering: table.xlsx: sheet \"national_dl\", row 2, column A_PCT75: \"\(text)\" is neither a number nor "
            + "one of the survey's markers *, **, #, ~"
        #expect(decoded.messages(.tampering).first == sign)
        #expect(try first(decoded).annual.p75 == .unavailable(.notPublished))
    }

    @Test(arguments: ["999999999999999999999", "-99999999999999999999", "1e308"])
    func aNumberNoWageCanBeNeverTraps(_ text: String) throws {
        #expect(try !one(["A_PCT75": text]).messages(.tampering).isEmpty)
    }

    @Test(arguments: [Double.infinity, .nan, 1e300, -1e300]) func aBinaryNumberNoWageCanBeNeverTraps(
        _ number: Double
    ) throws {
        var grid = Grid()
        grid.append(row: OEWSExcerpt.columns.map { Cell.text($0) })
        grid.append(
            row: [.text("00-0000"), .text("All"), .text("total")] + [Cell](repeating: .number(number), count: 17))
        let file = TableFile.test("m.xlsx", sheets: [Sheet(name: "national_M2018_dl", grid: grid)])
        #expect(try !OEWS.decode(file, DecodingRequest()).messages(.tampering).isEmpty)
    }

    @Test func fiveDigitCodesOf1997AreNotRead() {
        let headers = OEWSExcerpt.columns.map { $0 == "OCC_CODE" ? "OCC_CODE=13002" : $0 }
        let error = #expect(throws: SourceError.self) {
            try OEWS.decode(
                OEWSExcerpt.file(OEWSExcerpt.rows(headers), name: "national_1997_dl.xls"), DecodingRequest())
        }
        #expect(
            error?.description == """
                national_1997_dl.xls: sheet "national_dl", row 2, column OCC_CODE: 13002 is a five-digit OES code of 1997 \
                or 1998. Tables from 1999 on use SOC codes and can be imported.
                """)
    }

    @Test func aCodeThatIsNoneStopsTheReading() {
        let headers = OEWSExcerpt.columns.map { $0 == "OCC_CODE" ? "OCC_CODE=31-90922" : $0 }
        let error = #expect(throws: SourceError.self) { try OEWSExcerpt.decoded(OEWSExcerpt.rows(headers)) }
        #expect(
            error?.description == """
                table.xlsx: sheet "national_dl", row 2, column OCC_CODE: expected an occupation code such as 31-9092; found \
                "31-90922". Download the file again, and do not edit it.
                """)
    }

    @Test func notesBelowTheTableAreNoRows() throws {
        let table = OEWSExcerpt.table + [["Note: estimates do not sum."], [], ["*", "wage not available"]]
        #expect(try OEWSExcerpt.estimates(table).count == 9)
    }
}
