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
                    && outcome.errors.hasSuffix(": File too large; nothing was changed\n"))
        }
        #expect(try settled(folder) == old)
    }
}
