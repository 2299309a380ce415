import Glibc
import Mirror
import TestSupport
import Testing

/// Status, fetch, import, comparison and reports in one: what it says, what it writes, and what an interruption leaves.
@Suite(.serialized) struct RefreshCommandTests {
    private static let reissued = "www.bls.gov/oes/special-requests/oesm18nat.zip"

    private func arguments(_ site: FetchSite, today: String = "2019-10-15") -> [String] {
        ["refresh", "oews", "projections", "--year", "2018", "--reports", site.data("R"), "--today", today]
    }

    @Test func aRefreshTellsWhatChangedAndThenNothing() async throws {
        let site = try await FetchSite()
        let first = try await site.run(arguments(site))
        #expect(first.code == 10)
        #expect(first.output.contains("\n- `oews-2018-national` (new): 26 rows\n"))
        #expect(TemporaryFolder.names(in: site.data("R")) == ["2018", "CHANGES.md"])
        #expect(try await site.run(arguments(site)).code == 10)
        let before = try TemporaryFolder.contents(of: site.data.path)
        let third = try await site.run(arguments(site))
        #expect(third.code == 3)
        #expect(third.output.hasPrefix("Nothing new.\n"))
        #expect(try TemporaryFolder.contents(of: site.data.path) == before)
        // The same on a day on which nothing is overdue.
        let fourth = try await site.run(arguments(site, today: "2019-04-01"))
        #expect(fourth.code == 0)
        #expect(try TemporaryFolder.contents(of: site.data.path) == before)
    }

    @Test func aReissueIsToldFigureByFigure() async throws {
        let site = try await FetchSite()
        _ = try await site.run(arguments(site))
        _ = try await site.run(arguments(site))
        try site.publish(Self.reissued, try Reissue.archive())
        let outcome = try await site.run(arguments(site))
        #expect(outcome.code == 10)
        #expect(
            outcome.output.contains(
                "\n- `oews-2018-national` (re-issued): 26 rows, 1 added, 1 removed, 2 figures changed, 4 markers came, "
                    + "2 markers went, 2 markers changed\n"), "\(outcome.output)")
        let changes = try TemporaryFolder.text(site.data("R/CHANGES.md"))
        #expect(changes.contains("| 31-9092 | Medical Assistants"))
        // The old issue lies beside the new one.
        #expect(site.raw("oews/oews-2018").count == 2)
    }

    @Test func aRefreshThatReachesNobodyFails() async throws {
        let site = try await FetchSite()
        let outcome = try await site.run(["refresh", "oews", "--year", "2018", "--contact", "nobody", "--reports", "R"])
        #expect(outcome.code == 64)
        let offline = try Tool.run(
            [
                "refresh", "cpi", "oews", "projections", "--reports", site.data("R"), "--datasets", site.data("D"),
                "--mirror", "http://outlook.invalid", "--contact", "someone@somewhere.org",
            ])
        #expect(offline.code == 4)
        #expect(offline.output.contains("check the network and run again"))
        #expect(!Repository.exists(site.data("R")))
    }

    /// A source of which some files are known and others cannot be asked for is inconclusive, and nothing else is here.
    @Test func everySourceInconclusiveFailsAlthoughAFileIsUnchanged() async throws {
        let archive = StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018))])
        let server = try PlainServer { request, reply in
            // Whichever is asked for first: a failure of one file turns no other away.
            if request.path.contains("oesm19nat") { return reply.answer(503, ["Retry-After: 1"], []) }
            if request.headers["if-none-match"] != nil { return reply.answer(304, [], []) }
            reply.answer(200, ["ETag: \"a\""], archive)
        }
        defer { server.stop() }
        let data = try TemporaryFolder()
        let arguments = [
            "refresh", "oews", "--year", "2018..2019", "--reports", data("R"), "--datasets", data("D"), "--mirror",
            server.base, "--pace", "0", "--jobs", "1", "--contact", "someone@somewhere.org", "--today", "2019-04-01",
        ]
        let first = try Tool.run(arguments)
        #expect(first.code == 10 && first.output.contains("\n- oews: new\n"))
        let second = try Tool.run(arguments)
        #expect(
            second.output.contains(
                "\n0 new, 1 unchanged, 0 not yet published, 1 inconclusive\n\n- oews: inconclusive\n"))
        #expect(second.code == 4)
    }

    /// Years that no catalog knows yet are asked for by the pattern of the last, so that no number has to be raised.
    @Test func yearsToComeAreAskedForByThemselves() async throws {
        let site = try await FetchSite()
        let outcome = try await site.run(
            ["refresh", "oews", "--reports", site.data("R"), "--today", "2028-07-01"])
        #expect(outcome.output.contains("0 new, 0 unchanged, 3 not yet published, 0 inconclusive"))
        let asked = await site.server.log
        for year in 25...27 { #expect(asked.contains { $0.contains("/oesm\(year)nat.zip") }) }
    }

    @Test func oneSourceThatIsInconclusiveDoesNotHideTheOthers() async throws {
        let site = try await FetchSite()
        try site.publish("download.bls.gov/pub/time.series/cu/cu.data.1.AllItems", [0x3C])
        let all = ["refresh", "oews", "cpi", "--year", "2018", "--reports", site.data("R"), "--today", "2019-04-01"]
        let first = try await site.run(all)
        // What came from one is told, and that the other's was refused.
        #expect(first.code == 65)
        #expect(first.output.contains("`oews-2018-national` (new)") && first.output.contains("\n- inconclusive: "))
        // Nothing is new, and the projections are overdue.
        unlink(site.files("download.bls.gov/pub/time.series/cu/cu.data.1.AllItems"))
        #expect(try await site.run(all).code == 3)
    }

    /// What is in a folder but for the moments at which files were retrieved.
    private func contents(_ folder: TemporaryFolder) throws -> [String: String] {
        try TemporaryFolder.contents(of: folder.path).mapValues { bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.contains("\"retrieved\"") }.joined(separator: "\n")
        }
    }

    /// A site with a refreshed folder, where a re-issue has come out since, and what the next refresh makes of it.
    private func reissuedSite() async throws -> (site: FetchSite, before: TemporaryFolder, after: [String: String]) {
        let site = try await FetchSite()
        for _ in 0..<2 { _ = try await site.run(arguments(site)) }
        try site.publish(Self.reissued, try Reissue.archive())
        let before = try TemporaryFolder()
        try copy(site.data, to: before)
        #expect(try await site.run(arguments(site)).code == 10)
        #expect(try await site.run(arguments(site)).code == 3)
        let after = try contents(site.data)
        #expect(after["R/CHANGES.md"]?.contains("Medical Assistants") == true)
        return (site, before, after)
    }

    private func copy(_ folder: TemporaryFolder, to other: TemporaryFolder) throws {
        let script = "rm -rf \"$1\"/* && cp -rp \"$0\"/. \"$1\"/"
        #expect(try ChildProcess("/bin/sh", ["-c", script, folder.path, other.path]).wait().code == 0)
    }

    @Test func stoppedByHandItSaysSoAndTheNextRunGoesOn() async throws {
        let archive = StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018))])
        let server = try PlainServer { request, reply in
            if request.rangeStart != nil || request.path.hasPrefix("/again") { return reply.answer(200, [], archive) }
            reply.head(200, length: archive.count, ["ETag: \"a\""])
            reply.send(archive[..<3000])
            sleep(5)
        }
        defer { server.stop() }
        let data = try TemporaryFolder()
        func arguments(_ mirror: String) -> [String] {
            [
                "refresh", "oews", "--year", "2018", "--reports", data("R"), "--datasets", data("D"), "--mirror",
                mirror,
                "--pace", "0", "--contact", "someone@somewhere.org", "--today", "2019-04-01",
            ]
        }
        let stopped = try Tool.run(arguments(server.base), after: "(sleep 1; kill -INT $$) &")
        #expect(stopped.code == 4)
        #expect(stopped.output.hasPrefix("Stopped; what came is kept, run again to go on.\n"))
        #expect(!Repository.exists(data("R")))
        let next = try Tool.run(arguments(server.base + "/again"))
        #expect(next.code == 10 && next.output.contains("`oews-2018-national` (new)"))
    }

    @Test func stoppedBetweenFetchAndImportTheNextRunEndsInTheSameBytes() async throws {
        let (site, before, after) = try await reissuedSite()
        try copy(before, to: site.data)
        #expect(try await site.run(["fetch", "oews", "projections", "--year", "2018", "--no-import"]).code == 0)
        #expect(try await site.run(arguments(site)).code == 10)
        #expect(try contents(site.data) == after)
    }

    @Test func stoppedBetweenImportAndReportTheNextRunEndsInTheSameBytes() async throws {
        let (site, before, after) = try await reissuedSite()
        try copy(before, to: site.data)
        var blocked = arguments(site)
        blocked[6] = site.data("blocked")
        try site.data.write("a file in the folder's place", to: "blocked")
        #expect(try await site.run(blocked).code == 73)
        unlink(site.data("blocked"))
        let next = try await site.run(arguments(site))
        #expect(next.code == 10 && next.output.contains("`oews-2018-national` (re-issued)"))
        #expect(try contents(site.data) == after)
    }

    @Test func killedAtAnyMomentTheNextRunEndsInTheSameBytes() async throws {
        let (site, before, after) = try await reissuedSite()
        var generator = SeededGenerator(seed: 23)
        var seen: Set<Int32> = []
        for round in 0..<16 {
            try copy(before, to: site.data)
            let child = try site.start(arguments(site))
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...250, using: &generator)))
            child.kill()
            seen.insert(try await child.end().code)
            let next = try await site.run(arguments(site))
            #expect([3, 10].contains(next.code), "round \(round): \(next.output)\(next.errors)")
            let found = try contents(site.data)
            let names = Set(found.keys).union(after.keys).filter { found[$0] != after[$0] }
            #expect(names.isEmpty, "round \(round)")
        }
        #expect(seen.contains(128 + SIGKILL))
    }
}
