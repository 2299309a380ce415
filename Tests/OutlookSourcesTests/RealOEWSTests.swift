import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite(RealFiles.areHere) struct RealOEWSTests {
    @Test func everyNationalTableImportsWithoutASignOfChange() throws {
        for (year, decoded) in try RealFiles.national.get() {
            #expect(decoded.messages(.tampering) == [], "\(year)")
            #expect(decoded.messages(.warning) == [], "\(year)")
            #expect(decoded.tables.map(\.id) == ["oews-\(year)-national"])
        }
    }

    /// |annual - 2,080 hours| is 16 dollars at most wherever both are printed (METHODS: 15.6 over all these years).
    @Test func annualWagesAreTwoThousandAndEightyHoursInEveryYear() throws {
        for (year, decoded) in try RealFiles.national.get() {
            var largest = 0.0
            for row in decoded.tables.flatMap(\.wages) {
                let pairs = zip([row.annual.mean] + row.annual.percentiles, [row.hourly.mean] + row.hourly.percentiles)
                for (annual, hourly) in pairs {
                    guard let annual = annual.value, let hourly = hourly.value else { continue }
                    largest = max(largest, abs(annual.number - hourly.number * 2080))
                }
            }
            #expect(largest <= 16 && largest > 0, "\(year): \(largest)")
        }
    }

    @Test func medicalAssistantsOf2018StandWhereTheyWerePrinted() throws {
        let row = try #require(try RealFiles.national.get()[2018]?.tables.first?.wages.row("31-9092"))
        #expect(row.sourceRow == 601)
        #expect(row.annual.percentiles.map(\.token) == ["24790", "28400", "33610", "39190", "47250"])
        #expect(row.employment.token == "673660")
    }

    @Test func surgeonsMusiciansPilotsAndFarmLaborContractors() throws {
        let years = try RealFiles.national.get()
        let may2018 = try #require(years[2018]?.tables.first?.wages)
        #expect(may2018.row("29-1067")?.annual.median == .atLeast(AnnualWage(steps: 208_000)))
        #expect(may2018.row("27-2042")?.annual.median == .unavailable(.hourlyWagesOnly))
        #expect(may2018.row("53-2011")?.hourly.median == .unavailable(.annualWagesOnly))
        let contractors = years[2020]?.tables.first?.wages.row("13-1074")
        #expect(contractors?.employment == .unavailable(.employmentNotReleased))
        #expect(contractors?.annual.median.token == "47780")
    }

    @Test(
        arguments: [
            ("csv-exports/national_M2017_dl.csv", 2017), ("csv-exports/national_M2018_dl.bom.csv", 2018),
            ("csv-exports/national_M2019_dl.csv", 2019),
        ]) func exportsAndWorkbooksAreTheSameCellByCell(_ path: String, _ year: Int) throws
    {
        let export = try RealFiles.decoded("oews/" + path)
        let workbook = try #require(try RealFiles.national.get()[year])
        #expect(export.messages(.tampering) == [])
        #expect(export.tables.map(\.id) == workbook.tables.map(\.id))
        let (left, right) = (export.tables.flatMap(\.wages), workbook.tables.flatMap(\.wages))
        #expect(left.count == right.count)
        for (one, other) in zip(left, right) where one != other {
            Testing.Issue.record("row \(one.sourceRow): \(one) is not \(other)")
            return
        }
    }

    @Test(
        arguments: [
            ("national_M2013_dl.columns-changed.xls", ["columns:", "rows:"]),
            ("national_M2018_dl.extra-column.xlsx", ["columns:"]),
            ("national_M2018_dl.recoded.csv", ["\"NULL\"", "values:"]),
        ]) func changedFilesGiveThemselvesAway(_ name: String, _ signs: [String]) throws
    {
        let messages = try RealFiles.decoded("oews/tampered/" + name).messages(.tampering)
        for sign in signs { #expect(messages.contains { $0.contains(sign) }, "\(sign) in \(messages.prefix(5))") }
    }

    /// Detailed occupations whose own code the projections in force do not have, for want of a common edition.
    @Test(arguments: [(2019, "2018-28/occupation.archive.xlsx", 78), (2021, "2020-30/occupation.xlsx", 72)])
    func occupationsWithoutAProjectionOfTheirOwnCode(_ year: Int, _ path: String, _ count: Int) throws {
        let wages = try #require(try RealFiles.national.get()[year]?.tables.first?.wages)
        let codes = Set(try RealFiles.projections.get()[path]?.projections.map(\.occupation) ?? [])
        let detailed = Set(wages.filter { $0.level == .detailed }.map(\.occupation))
        #expect(detailed.subtracting(codes).count == count)
    }

    /// The flat file's national rows for all industries: 16,560 lines, fifteen to an occupation.
    @Test func theFlatFilesNationalSlice() throws {
        let folder = try TemporaryFolder()
        let labstat = try #require(Repository.sharedData("labstat/oe"))
        for name in ["oe.area", "oe.industry", "oe.occupation", "oe.footnote"] {
            try folder.write(try TemporaryFolder.bytes(labstat + "/" + name), to: name)
        }
        let slice = try TemporaryFolder.bytes(labstat + "/slices/oe.data.national_cross-industry")
        #expect(slice.count { $0 == UInt8(ascii: "\n") } == 16_561)
        try folder.write(slice, to: "oe.data")
        let decoded = try OEWSFlatFile.decode(
            StreamedFile(path: folder("oe.data"), name: "oe.data", sha256: "0", byteCount: slice.count),
            DecodingRequest())
        #expect(decoded.tables.map(\.id) == ["oews-2025-national"])
        let rows = decoded.tables.flatMap(\.wages)
        #expect(rows.count == 1104)
        #expect(rows.row("31-9092")?.annual.median.token == "45690")
        #expect(rows.row("31-9092")?.employment.token == "817870")
        #expect(rows.row("27-2042")?.annual.median == .unavailable(.hourlyWagesOnly))
        #expect(rows.row("00-0000")?.level == .total)
    }
}
