import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

/// Where a workbook says its year, and the release that makes.
struct PlaceOfYear: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var release: String
    var name = "national_dl.xls"
    var archive: String?
    var sheet = "national_dl"
    var banner: [[String]] = []
    var other: String?
    var yearColumn: String?
    var asked: String?

    static let all: [PlaceOfYear] = [
        .init(testDescription: "a column of years", release: "oews-2014", yearColumn: "2014"),
        .init(testDescription: "the sheet of 2019", release: "oews-2019", sheet: "All May 2019 Data"),
        .init(testDescription: "the sheet of 2023", release: "oews-2023", sheet: "national_M2023_dl"),
        .init(testDescription: "a title above", release: "oews-2005", banner: [["May 2005 National estimates"]]),
        .init(testDescription: "a title of 2000", release: "oews-2000", banner: [["2000 National estimates"]]),
        .init(testDescription: "a title of a November", release: "oews-2004-11", banner: [["November 2004 estimates"]]),
        .init(testDescription: "another sheet's title", release: "oews-2021", other: "May 2021 OEWS Estimates"),
        .init(testDescription: "two underscores", release: "oews-2008", name: "national__M2008_dl.xls"),
        .init(testDescription: "may in the name", release: "oews-2004", name: "national_may2004_dl.xls"),
        .init(testDescription: "May in the name", release: "oews-2007", name: "national_May2007_dl.xls"),
        .init(testDescription: "november in the name", release: "oews-2003-11", name: "national_november2003_dl.xls"),
        .init(testDescription: "a folder in the name", release: "oews-2013", name: "oesm13nat/national_dl.xls"),
        .init(testDescription: "the archive's name", release: "oews-2009", archive: "oesm09nat.zip"),
        .init(testDescription: "the archive of 1999", release: "oews-1999", archive: "oes99nat.zip"),
        .init(testDescription: "a November archive", release: "oews-2003-11", archive: "oesn03nat.zip"),
        .init(testDescription: "the caller", release: "oews-2009", asked: "oews-2009"),
        .init(testDescription: "the caller, a November", release: "oews-2003-11", asked: "oews-2003-11"),
        .init(
            testDescription: "the caller before the name", release: "oews-2009", name: "national_M2008_dl.xls",
            asked: "oews-2009"),
        .init(
            testDescription: "the content before the name", release: "oews-2012", name: "national_M2008_dl.xls",
            sheet: "national_M2012_dl"),
        .init(
            testDescription: "the caller agrees with the content", release: "oews-2012", sheet: "national_M2012_dl",
            asked: "oews-2012"),
        .init(
            testDescription: "an option about another publication says nothing here", release: "oews-2008",
            name: "national_M2008_dl.xls", asked: "projections-2016-26"),
    ]

    func file() -> TableFile {
        var headers = OEWSExcerpt.columns
        if let yearColumn { headers.insert("year=" + yearColumn, at: 0) }
        var others: [Sheet] = []
        if let other { others.append(Sheet(name: "notes", grid: TextTable.grid(other))) }
        return OEWSExcerpt.file(
            banner + OEWSExcerpt.rows(headers), name: name, archive: archive, sheet: sheet, others: others)
    }
}

@Suite struct OEWSReferencePeriodTests {
    @Test(arguments: PlaceOfYear.all) func theYearIsFound(_ place: PlaceOfYear) throws {
        let decoded = try OEWS.decode(place.file(), DecodingRequest(release: place.asked))
        #expect(decoded.tables.map(\.release.id) == [place.release])
    }

    @Test func aFileThatNowhereSaysItsYearIsRefusedWithTheOptionThatHelps() {
        let error = #expect(throws: SourceError.self) {
            try OEWS.decode(OEWSExcerpt.file(OEWSExcerpt.table, name: "national_dl.xls"), DecodingRequest())
        }
        #expect(
            error?.description == """
                national_dl.xls: sheet "national_dl": the file does not say which oews release it is, and its name does \
                not either; say so with --release, for example --release oews-2008.
                """)
    }

    @Test func anOptionThatContradictsTheFileIsRefused() {
        let file = OEWSExcerpt.file(OEWSExcerpt.table, name: "national.xlsx", sheet: "national_M2012_dl")
        let error = #expect(throws: SourceError.self) {
            try OEWS.decode(file, DecodingRequest(release: "oews-2013"))
        }
        #expect(
            error?.description == """
                national.xlsx: sheet "national_M2012_dl": --release says oews-2013, but the file says it is oews-2012; \
                leave the option out, or give the right file.
                """)
    }

    @Test(arguments: ["oews-", "oews-18", "oews-99999", "oews-may", "oews-2018-13"])
    func anOptionThatIsNoReleaseIsRefused(_ asked: String) {
        #expect(throws: SourceError.self) {
            try OEWS.decode(OEWSExcerpt.file(OEWSExcerpt.table, name: "n.xls"), DecodingRequest(release: asked))
        }
    }

    @Test func everyYearFrom1997To2025IsInTheCatalog() {
        let ids = OEWS.releases.map(\.id)
        #expect((1997...2025).allSatisfy { ids.contains("oews-\($0)") })
        #expect(ids.contains("oews-2003-11") && ids.contains("oews-2004-11"))
        let release = SourceCatalog.release("oews-2008")
        #expect(release?.url(of: .national) == "https://www.bls.gov/oes/special-requests/oesm08nat.zip")
        #expect(release?.files.first?.members == ["national__M2008_dl.xls"])
        #expect(SourceCatalog.release("oews-2018")?.files.first?.members == ["oesm18nat/national_M2018_dl.xlsx"])
    }

    @Test(
        arguments: [
            (1998, SOCEdition.oes), (1999, .soc2000), (2009, .soc2000), (2010, .hybrid2010), (2011, .hybrid2010),
            (2012, .soc2010), (2018, .soc2010), (2019, .hybrid2019), (2020, .hybrid2019), (2021, .soc2018),
            (2025, .soc2018),
        ])
    func editionsFollowTheSurveysHistory(_ year: Int, _ edition: SOCEdition) {
        #expect(SourceCatalog.release("oews-\(year)")?.socEdition == edition)
    }

    @Test(
        arguments: [
            (2003, 145_600), (2005, 145_600), (2010, 166_400), (2011, 187_200), (2015, 187_200), (2016, 208_000),
            (2021, 208_000), (2022, 239_200), (2025, 239_200),
        ])
    func topCodesFollowTheSurveysHistory(_ year: Int, _ annual: Int) {
        let topCode = SourceCatalog.release("oews-\(year)")?.topCode
        #expect(topCode?.annual == AnnualWage(steps: annual))
        #expect(topCode?.isConfirmed == true)
    }

    @Test(arguments: [1997, 2002, 2006, 2007, 2008, 2009]) func rememberedTopCodesStayMarked(_ year: Int) {
        #expect(SourceCatalog.release("oews-\(year)")?.topCode?.isConfirmed == false)
    }
}
