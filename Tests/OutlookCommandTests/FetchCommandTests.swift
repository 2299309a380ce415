import Glibc
import Mirror
import TestSupport
import Testing

@Suite(.serialized) struct FetchCommandTests {
    private let wages = ["fetch", "oews", "--year", "2018"]

    @Test func whatIsFetchedIsStoredOnceAndThenUnchanged() async throws {
        let site = try await FetchSite()
        let first = try await site.run(["fetch", "oews", "projections", "--year", "2018"])
        #expect(first.code == 0)
        #expect(first.output.contains("stored  oews-2018-national\n"))
        #expect(first.output.contains("\noews: new; projections: new\n2 new, "))
        #expect(
            first.output.contains("2 new, 0 unchanged, 0 not yet published, 0 inconclusive; 2 tables new or changed"))
        #expect(site.raw("oews/oews-2018") == ["oesm18nat.zip"])
        #expect(site.raw("projections") == ["projections-2014-24"])
        // The next issue of the workbook has come out under the same address.
        #expect(try await site.run(["fetch", "oews", "projections", "--year", "2018"]).code == 0)
        #expect(site.raw("projections") == ["projections-2014-24", "projections-2016-26"])
        let lock = try TemporaryFolder.text(site.data("D/outlook.lock.json"))
        #expect(lock.contains("\"url\" : \"https://www.bls.gov/oes/special-requests/oesm18nat.zip\""))
        #expect(!lock.contains("127.0.0.1"))
        let third = try await site.run(["fetch", "oews", "projections", "--year", "2018"])
        #expect(third.output.contains("0 new, 2 unchanged"))
        #expect(try TemporaryFolder.text(site.data("D/outlook.lock.json")) == lock)
        #expect(await site.server.log.suffix(2).allSatisfy { $0.hasSuffix(" 304") })
    }

    /// New, unchanged, not yet published, inconclusive: each source comes to one of four results, for machines as well.
    @Test func everySourceComesToOneOfFourResults() async throws {
        let site = try await FetchSite()
        _ = try await site.run(["fetch", "projections"])
        unlink(site.files("www.bls.gov/emp/ind-occ-matrix/occupation.xlsx.issues/2"))
        try site.publish("download.bls.gov/pub/time.series/cu/cu.data.1.AllItems", Array("<html><title>Sorry".utf8))
        let outcome = try await site.run(
            ["fetch", "oews", "projections", "cpi", "soc-structure", "--year", "2018", "--format", "json"])
        #expect(outcome.code == 65)
        let sources = try JSON.reading(outcome.output)["sources"]?.elements ?? []
        #expect(
            sources.map { "\($0["source"]?.text ?? ""): \($0["result"]?.text ?? "")" } == [
                "oews: new", "projections: unchanged", "cpi: inconclusive", "soc-structure: not yet published",
            ])
    }

    /// Most commands never load libcurl; those that need it say so where it is damaged or missing.
    @Test func withoutLibcurlOnlyFetchingFails() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("not a library".utf8), to: "libcurl.so.4")
        let environment = ["LD_LIBRARY_PATH": folder.path]
        #expect(try Tool.run(["--version"], environment: environment).code == 0)
        for command in [["fetch", "--dry-run"], ["refresh", "--today", "2026-01-02"]] {
            let outcome = try Tool.run(command, environment: environment)
            #expect(outcome.code == 69)
            #expect(
                outcome.errors == "error: libcurl cannot be loaded: \(folder.path)/libcurl.so.4: file too short; "
                    + "install it: apt-get install libcurl4\n")
        }
    }

    @Test func aFrozenFetchAcceptsNoOtherBytes() async throws {
        let site = try await FetchSite()
        #expect(try await site.run(wages).code == 0)
        #expect(try await site.run(["fetch", "--frozen"]).output.contains("1 unchanged"))
        chmod(site.data("D/raw/oews/oews-2018/oesm18nat.zip"), 0o644)
        unlink(site.data("D/raw/oews/oews-2018/oesm18nat.zip"))
        try site.publish(
            "www.bls.gov/oes/special-requests/oesm18nat.zip",
            StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018)), ("more.txt", [65])]))
        let outcome = try await site.run(["fetch", "--frozen"])
        #expect(outcome.code == 65)
        #expect(outcome.output.contains("expected the frozen sha256 "))
        #expect(site.raw("oews/oews-2018") == [])
    }

    @Test func whatIsNotItselfIsRefusedAndNotKept() async throws {
        let workbook = try Inbox.wages(2018)
        let bomb = StoredWorkbook.bytes([("national_dl", [[String(repeating: "x", count: 1000)]])])
        var damaged = StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", workbook)])
        damaged[200] ^= 0xFF
        let cases: [(name: String, bytes: [UInt8], says: String)] = [
            ("a damaged member", damaged, "the archive's checksum"),
            ("a path that climbs", StoredZip.bytes([("../../etc/passwd", workbook)]), ".."),
            ("another workbook", StoredZip.bytes([("national_M2018_dl.xlsx", bomb)]), "expected a table of oews"),
            (
                "another year", StoredZip.bytes([("oesm18nat/national_M2020_dl.xlsx", try Inbox.wages(2020))]),
                "the file says it is oews-2020"
            ),
            ("a web page", Array("<html><title>Sorry</title>".utf8), "found a web page (\"sorry\")"),
            ("half a zip", Array(damaged.prefix(500)), "not sound"),
        ]
        for (name, bytes, says) in cases {
            let site = try await FetchSite()
            try site.publish("www.bls.gov/oes/special-requests/oesm18nat.zip", bytes)
            let outcome = try await site.run(wages)
            #expect(outcome.code == 65, "\(name)")
            #expect(outcome.output.contains(says), "\(name): \(outcome.output)")
            #expect(site.raw("oews") == [], "\(name)")
        }
    }

    @Test func aZipBombIsRefusedAndNotKept() async throws {
        let site = try await FetchSite()
        let bomb = try TemporaryFolder.bytes(Repository.fixture("Fetch/bomb.zip"))
        try site.publish("www.bls.gov/oes/special-requests/oesm18nat.zip", bomb)
        let outcome = try await site.run(wages)
        #expect(outcome.code == 65)
        #expect(outcome.output.contains("not sound"))
        #expect(site.raw("oews") == [])
    }

    @Test func aDamagedLockIsNotWrittenOver() async throws {
        let site = try await FetchSite()
        #expect(try await site.run(wages).code == 0)
        try site.data.write("{\"version\" : 1, \"tables\" : [", to: "D/outlook.lock.json")
        let outcome = try await site.run(wages)
        #expect(outcome.code == 65)
        #expect(
            outcome.errors == "error: \(site.data("D/outlook.lock.json")): expected a lock file of version 1; "
                + "found other JSON or a damaged file\n")
        #expect(try TemporaryFolder.text(site.data("D/outlook.lock.json")) == "{\"version\" : 1, \"tables\" : [")
    }

    @Test func withoutAContactNothingOfBLSIsAsked() async throws {
        let site = try await FetchSite()
        let outcome = try await site.run(wages, contact: nil)
        #expect(outcome.code == 4)
        #expect(outcome.output.contains("give an e-mail address of yours"))
        #expect(outcome.output.contains("\nhint  name a contact with --contact you@your.org, or set OUTLOOK_CONTACT\n"))
        #expect(await site.server.log == [])
    }

    @Test func twoFetchesAtOnceTakeTurns() async throws {
        let site = try await FetchSite()
        let children = try (0..<2).map { _ in try site.start(wages) }
        for child in children { #expect(try await child.end().code == 0) }
        #expect(site.raw("oews/oews-2018") == ["oesm18nat.zip"])
        #expect(try await site.run(wages).output.contains("0 new, 1 unchanged"))
    }

    @Test func killedAtAnyMomentTheNextRunCompletesIt() async throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<14 {
            let site = try await FetchSite()
            let child = try site.start(wages)
            try await Task.sleep(for: .microseconds(Int.random(in: 0...120_000, using: &generator)))
            child.kill()
            _ = try await child.end()
            #expect(try await site.run(wages).code == 0)
            #expect(site.raw("oews/oews-2018") == ["oesm18nat.zip"])
            #expect(TemporaryFolder.names(in: site.data("D/oews")) == ["oews-2018-national.csv"])
            #expect(try await site.run(wages).output.contains("0 new, 1 unchanged"))
        }
    }

    @Test func ctrlCLeavesEverythingResumable() async throws {
        let body = StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018))])
        let server = try PlainServer { request, reply in
            let start = request.rangeStart ?? 0
            let range = start > 0 ? ["Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"] : []
            reply.head(start > 0 ? 206 : 200, length: body.count - start, ["ETag: \"a\""] + range)
            guard start == 0 else { return _ = reply.send(body[start...]) }
            reply.send(body[..<3000])
            sleep(5)
        }
        defer { server.stop() }
        let data = try TemporaryFolder()
        let arguments =
            wages + ["--datasets", data("D"), "--mirror", server.base, "--contact", "someone@somewhere.org"]
        let stopped = try Tool.run(arguments, after: "(sleep 1; kill -INT $$) &")
        #expect(stopped.code == 4)
        #expect(stopped.errors.contains("stopping; what came is kept (again: stop at once)\n"))
        #expect(stopped.output.contains("oesm18nat.zip: stopped; what came is kept, run again to go on\n"))
        #expect(
            TemporaryFolder.names(in: data("D/raw/oews/oews-2018")) == [
                "oesm18nat.zip.part", "oesm18nat.zip.part.from",
            ])
        #expect(try Tool.run(arguments).code == 0)
        #expect(server.requests.map(\.rangeStart) == [nil, 3000])
    }

    @Test func aDryRunAsksNothing() async throws {
        let site = try await FetchSite()
        let outcome = try await site.run(["fetch", "--dry-run", "--year", "2018", "--scopes", "national,state"])
        #expect(outcome.code == 0)
        #expect(
            outcome.output.hasPrefix(
                "https://www.bls.gov/oes/special-requests/oesm18nat.zip  ->  raw/oews/oews-2018/oesm18nat.zip\n"
                    + "https://www.bls.gov/oes/special-requests/oesm18st.zip  ->  raw/oews/oews-2018/oesm18st.zip\n"))
        #expect(await site.server.log == [])
    }

    @Test func anyOtherTableIsFetchedByItsAddress() async throws {
        let site = try await FetchSite()
        try site.publish("files.somewhere.org/t.csv", Array("a,b\n1,2\n".utf8))
        let outcome = try await site.run(
            ["fetch", "--url", "https://files.somewhere.org/t.csv", "--as", "mine"], contact: nil)
        #expect(outcome.code == 0)
        #expect(site.raw("mine") == ["t.csv"])
    }

    /// The archives of some years hold a second workbook, which explains the first.
    @Test func theTableIsFoundBesideAWorkbookThatExplainsIt() async throws {
        let site = try await FetchSite()
        let explanation = StoredWorkbook.bytes([("Fields", [["Field", "Field Description"], ["occ_code", "A code"]])])
        try site.publish(
            "www.bls.gov/oes/special-requests/oesm18nat.zip",
            StoredZip.bytes([
                ("oesm18nat/field_descriptions.xlsx", explanation),
                ("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018)),
            ]))
        let outcome = try await site.run(wages)
        #expect(outcome.code == 0 && outcome.output.contains("\nstored  oews-2018-national\n"))
    }

    /// One host turns the client away: it is asked nothing more, and the others are.
    @Test func aHostThatTurnsTheClientAwayIsLeftAloneAndOthersAreNot() async throws {
        let prices = try TemporaryFolder.bytes(Repository.fixture("Sources/cu.data.1.AllItems"))
        let server = try PlainServer { request, reply in
            if request.path.hasPrefix("/www.bls.gov/") {
                return reply.answer(403, [], Array("<html><title>Access Denied</title>".utf8))
            }
            reply.answer(200, [], prices)
        }
        defer { server.stop() }
        let data = try TemporaryFolder()
        let outcome = try Tool.run([
            "fetch", "oews", "cpi", "--year", "2015..2018", "--datasets", data("D"), "--mirror", server.base, "--pace",
            "0", "--contact", "someone@somewhere.org",
        ])
        #expect(outcome.code == 4)
        #expect(outcome.output.contains("\noews: inconclusive; cpi: new\n1 new, 0 unchanged, 0 not yet published, 4 "))
        #expect(
            outcome.output.contains("wait a day, check the contact address, or fetch from another network or a mirror"))
        #expect(server.requests.filter { $0.path.hasPrefix("/www.bls.gov/") }.count == 1)
    }

    /// An address that moved is followed, and the lock names both.
    @Test func aFileThatMovedIsFollowed() async throws {
        let archive = StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018))])
        let server = try PlainServer { request, reply in
            guard request.path.contains("special-requests") else { return reply.answer(200, [], archive) }
            reply.answer(301, ["Location: /www.bls.gov/oes/moved/oesm18nat.zip"], [])
        }
        defer { server.stop() }
        let data = try TemporaryFolder()
        let outcome = try Tool.run(
            wages + [
                "--datasets", data("D"), "--mirror", server.base, "--pace", "0", "--contact", "someone@somewhere.org",
            ])
        #expect(outcome.code == 0)
        let lock = try TemporaryFolder.text(data("D/outlook.lock.json"))
        #expect(lock.contains("\"url\" : \"https://www.bls.gov/oes/special-requests/oesm18nat.zip\""))
        #expect(lock.contains("\"finalURL\" : \"https://www.bls.gov/oes/moved/oesm18nat.zip\""))
    }

    /// What no room of this tool knows, and is too large to look for tables in, is kept as it is, and that is said.
    @Test func aLargeFileOutsideTheCatalogIsKeptAsItIs() throws {
        let server = try PlainServer { _, reply in
            reply.head(200, length: 100_000_001)
            for _ in 0..<100 { reply.send([UInt8](repeating: 7, count: 1_000_000)) }
            reply.send([7])
        }
        defer { server.stop() }
        let data = try TemporaryFolder()
        let outcome = try Tool.run([
            "fetch", "--url", "https://files.somewhere.org/large.zip", "--as", "large", "--datasets", data("D"),
            "--mirror", server.base,
        ])
        #expect(outcome.code == 65)
        #expect(
            outcome.output.contains("expected a zip archive or .xlsx workbook (PK 03 04), found a file that starts"))
        let kept = try Tool.run([
            "fetch", "--url", "https://files.somewhere.org/large.dat", "--as", "large", "--datasets", data("D"),
            "--mirror", server.base,
        ])
        #expect(kept.code == 0)
        #expect(
            kept.output.contains(
                "\nkept as it is  \(data("D"))/raw/large/large.dat: a file outside the catalog and larger than 100.0 MB is "
                    + "not looked into; its length and first bytes were checked, nothing that it holds\n"))
        #expect(TemporaryFolder.names(in: data("D/raw/large")) == ["large.dat"])
    }

    @Test func aFolderOfLABSTATIsFetchedByItsListing() async throws {
        let site = try await FetchSite()
        let folder = "download.bls.gov/pub/time.series/zz"
        try site.publish(folder + "/zz.area", Array("code\ttext\n".utf8))
        try site.publish(folder + "/zz.data.1.All", Array("series_id\tyear\n".utf8))
        try site.publish(
            folder + "/index.html",
            Array(
                """
                <html><head><title>zz</title></head><body><pre>
                <A HREF="/pub/time.series/zz/zz.area">zz.area</A> <A HREF="/pub/time.series/zz/zz.data.1.All">x</A>
                <A HREF="/pub/time.series/">up</A> <A HREF="/pub/time.series/zz/../../zz.evil">y</A></pre></body></html>
                """.utf8))
        let outcome = try await site.run(["fetch", "labstat-zz"])
        #expect(site.raw("labstat-zz") == ["index.html", "zz.area", "zz.data.1.All"])
        // The listing's third link has no file behind it here.
        #expect(outcome.output.contains("3 new, 0 unchanged, 1 not yet published"))
    }
}
