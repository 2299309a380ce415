import Testing
import TestSupport

/// Whole reports over the small data folder, to the letter.
@Suite struct ReportCommandTests {
    private func report(_ arguments: String...) throws -> (outcome: ChildProcess.Outcome, files: [String: [UInt8]]) {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(
            ["report", "--datasets", try SmallDatasets.made.get().path] + arguments, in: folder.path)
        return (outcome, try TemporaryFolder.contents(of: folder.path))
    }

    @Test func theReportOf2018() throws {
        let (outcome, files) = try report("--year", "2018")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            files.keys.sorted()
                == [
                    "README.md", "all-occupations.csv", "by-entry-education.csv", "declining.csv",
                    "fastest-growing.csv",
                    "highest-paid.csv", "lowest-paid.csv", "major-groups.csv", "most-new-jobs.csv", "most-openings.csv",
                    "occupations.csv", "report.json", "run.json",
                ].map { "Reports/2018/" + $0 })
        for (name, bytes) in files {
            let kept = name.split(separator: "/").last.map(String.init) ?? name
            #expect(try Snapshot.problem(String(decoding: bytes, as: UTF8.self), "Reports/2018/" + kept) == nil)
        }
        #expect(try Snapshot.problem(outcome.output, "Reports/2018.txt") == nil)
    }

    @Test func theProfileOfMedicalAssistants() throws {
        let (outcome, files) = try report("--year", "2018", "--occupation", "medical assistant")
        #expect(outcome.code == 0 && outcome.errors == "")
        let page = String(decoding: files["Reports/2018/31-9092/README.md"] ?? [], as: UTF8.self)
        #expect(try Snapshot.problem(page, "Reports/31-9092.md") == nil)
    }

    /// Wages and projections of different classifications, one half of them missing.
    @Test func theReportOf2020SaysWhichHalfIsMissing() throws {
        let (outcome, files) = try report("--year", "2020", "--format", "md")
        #expect(outcome.code == 0)
        #expect(
            outcome.errors.hasPrefix(
                "note: the projections 2019–29 are not here; to fetch it: outlook fetch projections"))
        #expect(files.keys.sorted() == ["Reports/2020/README.md", "Reports/2020/run.json"])
    }

    @Test func theNewestEditionIsMeantAndNamed() throws {
        let (outcome, files) = try report("--format", "json")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("Pay and job outlook, 2024 edition\n"))
        #expect(files.keys.sorted() == ["Reports/2024/report.json", "Reports/2024/run.json"])
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        #expect(try report("--year", "2018").files == (try report("--year", "2018").files))
    }

    @Test func theOutputFolderIsTheOneNamed() throws {
        let (outcome, files) = try report("--year", "2018", "--format", "csv", "--output", "a/b")
        #expect(outcome.code == 0)
        #expect(files.keys.allSatisfy { $0.hasPrefix("a/b/") })
    }
}
