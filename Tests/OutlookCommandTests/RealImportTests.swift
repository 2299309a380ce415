import Testing
import TestSupport

/// Importing the real files, where they are at hand.
@Suite(.enabled(if: Repository.hasSharedData, Comment(rawValue: Repository.skippedWithoutData))) struct RealImportTests
{
    @Test(
        arguments: [
            ("national_M2013_dl.columns-changed.xls", "taken out"),
            ("national_M2018_dl.extra-column.xlsx", "columns: "),
            ("national_M2018_dl.recoded.csv", "\"NULL\" is neither a number nor one of the survey's markers"),
        ]) func filesThatSomebodyChangedAreRefused(_ name: String, _ sign: String) throws
    {
        let path = try #require(Repository.sharedData("oews/tampered/" + name))
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(["import", path, "--datasets", folder.path])
        #expect(outcome.code == 65 && outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: \(path): refused, somebody changed it after it was published:\n  "))
        #expect(outcome.errors.contains(sign))
        #expect(try SmallDatasets.contents(folder.path) == [:])
    }

    @Test func whatGaveAFileAwayIsRecordedWhenItIsAccepted() throws {
        let path = try #require(Repository.sharedData("oews/tampered/national_M2018_dl.extra-column.xlsx"))
        let folder = try TemporaryFolder()
        #expect(try Tool.run(["import", path, "--datasets", folder.path, "--accept"]).code == 0)
        let lock = try TemporaryFolder.text(folder("outlook.lock.json"))
        #expect(lock.contains("\"acceptedInSpiteOf\" : \"national_M2018_dl.extra-column.xlsx: sheet"))
    }

    /// What ships with the project is what the published files hold: importing them again changes nothing.
    @Test(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)))
    func theProjectsOwnDataComeFromTheseFiles() throws {
        let copy = try SmallDatasets.copy(of: Repository.datasets)
        let before = try SmallDatasets.contents(copy.path)
        let paths = try [
            "oews/oesm18nat.zip", "oews/csv-exports/national_M2018_dl.bom.csv", "ep/2016-26/occupation.archive.xlsx",
            "ep/2024-34/occupation.xlsx", "soc/soc_2010_to_2018_crosswalk.xlsx",
        ].map { try #require(Repository.sharedData($0)) }
        let outcome = try Tool.run(["import", "--datasets", copy.path] + paths)
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(outcome.output.contains(" tables, 0 new or changed, 0 files skipped\n"))
        #expect(try SmallDatasets.contents(copy.path) == before)
    }
}
