import TestSupport
import Testing

@Suite struct StatusCommandTests {
    private func status(_ today: String, _ more: [String] = []) throws -> ChildProcess.Outcome {
        let path = try SmallDatasets.made.get().path
        return try Tool.run(["status", "--datasets", path, "--today", today] + more)
    }

    @Test func aConfirmedReleaseThatIsNotHereIsLateFromItsDay() throws {
        let outcome = try status("2026-05-20")
        #expect(outcome.code == 3)
        #expect(
            outcome.output.contains(
                "stale  oews: 2024-05 here; 2025-05 came out 2026-05-15, 5 days ago, by the built-in table\n"))
        #expect(outcome.output.contains("current  projections: 2024-34 here, the newest\n"))
    }

    @Test func anUnconfirmedDayIsGivenSomeWeeks() throws {
        #expect(
            try status("2026-09-01").output.contains(
                "inconclusive  projections: 2024-34 here; 2025-35 came out 2026-08-27 (unconfirmed), 5 days ago, "
                    + "by the built-in table\n"))
        #expect(try status("2026-10-20").output.contains("stale  projections: 2024-34 here; 2025-35 came out"))
    }

    @Test func anEmptyFolderIsSaidToBe() throws {
        let outcome = try Tool.run(["status", "--datasets", "nowhere"])
        #expect(outcome.code == 66)
    }

    @Test func machinesGetTheSame() throws {
        let outcome = try status("2026-05-20", ["--format", "json"])
        #expect(outcome.output.contains("\"days_late\": 5"))
    }
}
