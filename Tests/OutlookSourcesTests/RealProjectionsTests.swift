import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite(RealFiles.areHere) struct RealProjectionsTests {
    /// Openings, separations and totals add up on every row of every cycle.
    @Test func everyCycleImportsWithoutAnIssue() throws {
        for (path, decoded) in try RealFiles.projections.get() {
            #expect(decoded.issues.map(\.description) == [], "\(path)")
            #expect(decoded.projections.count > 1000, "\(path)")
        }
    }

    @Test(
        arguments: [
            ("2010-20/occupation.xlsx", "20468.9", "14.3"), ("2012-22/occupation.xlsx", "15628.0", "10.8"),
            ("2014-24/occupation.xlsx", "9788.9", "6.5"), ("2016-26/occupation.archive.xlsx", "11518.6", "7.4"),
            ("2018-28/occupation.archive.xlsx", "8398.1", "5.2"), ("2019-29/occupation.archive.xlsx", "6039.2", "3.7"),
            ("2020-30/occupation.xlsx", "11879.9", "7.7"), ("2022-32/occupation.xlsx", "4665.5", "2.8"),
            ("2023-33/occupation.xlsx", "6739.2", "4.0"), ("2024-34/occupation.xlsx", "5211.8", "3.1"),
        ]) func growthOfAllOccupations(_ path: String, _ change: String, _ percent: String) throws
    {
        let total = try RealFiles.projections.get()[path]?.projection("00-0000")
        #expect(total?.change.token == change && total?.percentChange.token == percent)
    }

    @Test func bothWorkbooksOf2010To20Agree() throws {
        let decoded = try RealFiles.projections.get()
        let new = try #require(decoded["2010-20/occupation.xlsx"]?.projections)
        let old = try #require(decoded["2010-20/occupation.xls"]?.projections)
        #expect(new.count == old.count)
        for (one, other) in zip(new, old) where one != other {
            Testing.Issue.record("\(one) is not \(other)")
            return
        }
    }

    /// The correction of June 2019: openings of 2016-26, and nothing else of medical assistants.
    @Test func theArchivedIssueOf2016To26HasTheCorrectedOpenings() throws {
        let decoded = try RealFiles.projections.get()
        let archive = try #require(decoded["2016-26/occupation.archive.xlsx"])
        let earlier = try #require(decoded["2016-26/occupation.wages2018.xlsx"])
        #expect(
            archive.projection("00-0000")?.yearly == "18981.5" && earlier.projection("00-0000")?.yearly == "18742.0")
        #expect(archive.projection("31-9092")?.yearly == "95.0" && earlier.projection("31-9092")?.yearly == "94.9")
        #expect(archive.projection("31-9092")?.printed == earlier.projection("31-9092")?.printed)
    }

    @Test func searchExportsAgreeWithTheirWorkbooks() throws {
        let export = try RealFiles.decoded("ep/occupationProj/EmploymentProjections_2024-34.resaved.csv")
        let workbook = try #require(try RealFiles.projections.get()["2024-34/occupation.xlsx"])
        #expect(export.issues.isEmpty)
        for row in export.projections {
            let other = workbook.projection(row.occupation.description)
            #expect(row.printed == other?.printed && row.yearly == other?.yearly && row.medianWage == other?.medianWage)
        }
        guard case .aliases(let aliases)? = export.tables.last?.rows else { return }
        #expect(aliases.contains { $0.name == "CPA" && $0.occupation == SOCCode("13-2011") })
    }

    @Test(
        arguments: [
            ("ep/matrix/National Employment Matrix_OCC_15-2051.csv", "matrix-2021-31-occ-15-2051"),
            ("ep/matrix/National Employment Matrix_IND_541700.csv", "matrix-2019-29-ind-541700"),
            ("soc/soc_2010_to_2018_crosswalk.xlsx", "soc-2010-2018"), ("soc/soc_structure_2018.xlsx", "soc-2018"),
            ("ep/occupationProj/EmploymentProjections_2016-26.csv", "projections-2016-26-search-w2016-e647af62"),
            ("ep/occupationProj/EmploymentProjections_2019-29.csv", "projections-2019-29-search-w2019-c45150e3"),
            ("ep/occupationProj/EmploymentProjections_2021-31.csv", "projections-2021-31-search-w2021-e0ef5a25"),
        ]) func theOtherFilesAreRecognisedByWhatTheyHold(_ path: String, _ id: String) throws
    {
        let decoded = try RealFiles.decoded(path)
        #expect(decoded.tables.first?.id == id)
        #expect(decoded.messages(.tampering) == [])
    }
}
