import Testing
import TestSupport

/// Answers in the terminal over the small data folder, to the letter.
@Suite struct ShowCommandTests {
    @Test(
        arguments: [
            ("medical-assistants-2018", ["medical assistant", "--year", "2018"]),
            ("medical-assistants-2018-base", ["31-9092", "--year", "2018", "--pairing", "base"]),
            ("surgeons-2018", ["surgeons", "--year", "2018"]), ("musicians-2018", ["27-2042", "--year", "2018"]),
            ("pilots-2018", ["53-2011", "--year", "2018"]), ("contractors-2020", ["13-1074", "--year", "2020"]),
            ("cpa-2018", ["CPA", "--year", "2018"]), ("medical-assistants-2015", ["31-9092", "--year", "2015"]),
            ("plumbers-2025", ["47-2152", "--year", "2025"]),
        ]) func answersAreAsRecorded(_ name: String, _ arguments: [String]) throws
    {
        let datasets = ["--datasets", try SmallDatasets.made.get().path]
        let text = try Tool.run(["show"] + arguments + datasets)
        #expect(text.code == 0 && text.errors == "")
        #expect(try Snapshot.problem(text.output, "Reports/show/\(name).txt") == nil)
        let json = try Tool.run(["show", "--format", "json"] + arguments + datasets)
        #expect(json.code == 0 && json.errors == "")
        #expect(try Snapshot.problem(json.output, "Reports/show/\(name).json") == nil)
    }

    @Test func theListingIsAsRecorded() throws {
        for format in ["text", "json"] {
            let outcome = try Tool.run(["list", "--format", format, "--datasets", try SmallDatasets.made.get().path])
            #expect(outcome.code == 0 && outcome.errors == "")
            #expect(try Snapshot.problem(outcome.output, "Reports/list.\(format)") == nil)
        }
    }
}
