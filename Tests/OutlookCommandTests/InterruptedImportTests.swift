import Glibc
import Testing
import TestSupport

@Suite(.serialized) struct InterruptedImportTests {
    /// The inbox, and the data folder before and after it was imported.
    private func states() throws -> (inbox: TemporaryFolder, old: [String: [UInt8]], new: [String: [UInt8]]) {
        let inbox = try TemporaryFolder()
        try inbox.write(try Inbox.wages(2020), to: "national_M2020_dl.xlsx")
        try inbox.write(try Inbox.projections("2020-30"), to: "occupation.xlsx")
        let copy = try SmallDatasets.copy()
        let old = try SmallDatasets.contents(copy.path)
        #expect(try Tool.run(["import", inbox.path, "--datasets", copy.path]).code == 0)
        return (inbox, old, try SmallDatasets.contents(copy.path))
    }

    /// What a reader finds: a listing completes an import that was past its point of no return.
    private func settled(_ folder: TemporaryFolder) throws -> [String: [UInt8]] {
        #expect(try Tool.run(["list", "--datasets", folder.path]).code == 0)
        return try SmallDatasets.contents(folder.path).filter {
            !$0.key.hasPrefix(".outlook-import") && !$0.key.hasSuffix(".part")
        }
    }

    /// Killed at any moment, an import leaves the old state or the new one, and the next one goes through.
    @Test func killedAtAnyMoment() throws {
        let (inbox, old, new) = try states()
        var generator = SeededGenerator(seed: 11)
        var seen: Set<Bool> = []
        for _ in 0..<14 {
            let folder = try SmallDatasets.copy()
            let child = try Tool.start(["import", inbox.path, "--datasets", folder.path])
            usleep(UInt32.random(in: 0...160_000, using: &generator))
            child.kill()
            _ = try child.wait()
            let state = try settled(folder)
            #expect(state == old || state == new)
            seen.insert(state == new)
            #expect(try Tool.run(["import", inbox.path, "--datasets", folder.path]).code == 0)
            #expect(try settled(folder) == new)
        }
    }

    @Test func twoAtOnceTakeTurnsOrOneGivesWay() throws {
        let (inbox, _, new) = try states()
        let folder = try SmallDatasets.copy()
        let children = try (0..<2).map { _ in try Tool.start(["import", inbox.path, "--datasets", folder.path]) }
        let outcomes = try children.map { try $0.wait() }
        #expect(outcomes.contains { $0.code == 0 })
        for outcome in outcomes where outcome.code != 0 {
            #expect(outcome.code == 75)
            #expect(
                outcome.errors == "error: \(folder.path): another import is writing here; try again when it is done\n")
        }
        #expect(try settled(folder) == new)
    }

    /// A reader that finds a commit half done leaves it to the writer as long as there is one.
    @Test func aReaderWaitsForTheWriterThatIsAtIt() throws {
        let folder = try SmallDatasets.copy()
        try folder.write(#"{"files":["new.csv"]}"#, to: ".outlook-import.json")
        mkdir(folder(".outlook-import"), 0o700)
        try folder.write("x\n", to: ".outlook-import/0")
        let guarding = open(folder(".outlook.guard"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(guarding, LOCK_EX) == 0)
        let reader = try Tool.start(["list", "--datasets", folder.path])
        usleep(200_000)
        #expect(!Repository.exists(folder("new.csv")) && Repository.exists(folder(".outlook-import.json")))
        close(guarding)
        #expect(try reader.wait().code == 0)
        #expect(Repository.exists(folder("new.csv")) && !Repository.exists(folder(".outlook-import.json")))
    }

    /// A report that finds no room writes no part of a file.
    @Test func aReportOnAFullDiskHasNoPartialFiles() throws {
        let datasets = try SmallDatasets.made.get().path
        let (whole, limited) = (try TemporaryFolder(), try TemporaryFolder())
        _ = try Tool.run(["report", "--year", "2018", "--datasets", datasets, "--output", whole.path])
        let outcome = try Tool.run(
            ["report", "--year", "2018", "--datasets", datasets, "--output", limited.path],
            after: "trap '' 25\nulimit -f 4")
        #expect(
            outcome.code == 73
                && outcome.errors.hasSuffix(
                    ": File too large; this file is as it was, others of the report may be new\n")
        )
        let complete = try TemporaryFolder.contents(of: whole.path)
        for (name, bytes) in try TemporaryFolder.contents(of: limited.path) {
            #expect(complete[name] == bytes, "\(name)")
        }
    }

    /// No room for a file: with the signal that ends a program, and without it.
    @Test(arguments: ["ulimit -f 1", "trap '' 25\nulimit -f 1"]) func aFullDiskLeavesTheOldState(_ limit: String) throws
    {
        let (inbox, old, _) = try states()
        let folder = try SmallDatasets.copy()
        let outcome = try Tool.run(["import", inbox.path, "--datasets", folder.path], after: limit)
        // Whoever runs the tests may ignore the signal, and so hand that on.
        #expect(outcome.code == 73 || (outcome.code == 128 + 25 && !limit.hasPrefix("trap")))
        if outcome.code == 73 {
            #expect(
                outcome.errors.hasPrefix("error: \(folder.path)/")
                    && outcome.errors.hasSuffix(
                        ": File too large; nothing was changed\n")
            )
        }
        #expect(try settled(folder) == old)
    }
}
