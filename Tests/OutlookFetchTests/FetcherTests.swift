import Mirror
import OutlookFetch
import Testing

@Suite struct FetcherTests {
    @Test func aNewFileLiesReadOnlyInItsFolderWithItsRecord() async throws {
        let bench = try Workbench()
        let body = archive(100_000)
        let server = try PlainServer { _, reply in
            reply.answer(200, ["ETag: \"a\"", "Last-Modified: Fri, 29 Mar 2019 12:00:00 GMT"], body)
        }
        defer { server.stop() }
        let file = try #require(await bench.fetcher(server.base).fetch([bench.request()]).first?.retrieved)
        #expect(bench.names() == ["file.zip"])
        #expect(bench.read() == body)
        #expect(bench.mode("raw/oews/file.zip") == 0o444)
        #expect(file.bytes == 100_000)
        #expect(file.etag == "\"a\"")
        #expect(file.lastModified == "Fri, 29 Mar 2019 12:00:00 GMT")
        #expect(file.retrieved == 1_760_000_000)
        #expect(file.address.description == "https://www.bls.gov/oes/file.zip")
        #expect(file.finalAddress == file.address)
        let request = try #require(server.requests.first)
        #expect(request.path == "/www.bls.gov/oes/file.zip")
        #expect(request.headers["user-agent"] == "outlook/1.0 (+someone@somewhere.org)")
        #expect(request.headers["accept-encoding"] == "identity")
    }

    @Test(
        arguments: [("\"a\"", nil), (nil, "Fri, 29 Mar 2019 12:00:00 GMT"), ("W/\"a\"", nil)] as [(String?, String?)])
    func aKnownFileIsAskedForConditionallyAndUnchanged(etag: String?, modified: String?) async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in
            let isKnown =
                etag.map { request.headers["if-none-match"] == $0 }
                ?? (request.headers["if-modified-since"] == modified)
            if isKnown { reply.head(304, length: nil) } else { reply.answer(200, [], archive(5000)) }
        }
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base)
        let file = try #require(await fetcher.fetch([bench.request()]).first?.retrieved)
        let known = KnownFile(path: file.path, sha256: file.sha256, etag: etag, lastModified: modified)
        let again = try await fetcher.fetch([bench.request { $0.known = known }])
        #expect(again == [.unchanged(path: file.path, answer: nil)])
        #expect(bench.names() == ["file.zip"])
        #expect(server.requests.count == 2)
    }

    @Test func theSameBytesWithoutValidatorsAreUnchanged() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(200, [], archive(5000)) }
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base)
        _ = try await fetcher.fetch([bench.request()])
        let again = try await fetcher.fetch([bench.request()])
        guard case .unchanged(let path, let answer?) = again.first else {
            Issue.record("unexpected \(again)")
            return
        }
        #expect(path == "\(bench.folder)/raw/oews/file.zip")
        #expect(answer.bytes == 5000)
        #expect(bench.names() == ["file.zip"])
    }

    @Test func aKnownFileThatWasDamagedHereIsAskedForWhole() async throws {
        let bench = try Workbench()
        try bench.write("damaged".utf8, to: "raw/oews/file.zip")
        let server = try PlainServer { request, reply in
            if request.headers["if-none-match"] != nil { reply.head(304, length: nil) }
            reply.answer(200, ["ETag: \"a\""], archive(5000))
        }
        defer { server.stop() }
        let known = KnownFile(path: "\(bench.folder)/raw/oews/file.zip", sha256: "00", etag: "\"a\"")
        let request = try bench.request { $0.known = known }
        let file = try #require(await bench.fetcher(server.base).fetch([request]).first?.retrieved)
        #expect(file.path == "\(bench.folder)/raw/oews/file.\(file.sha256.prefix(8)).zip")
    }

    @Test(arguments: [true, false])
    func aKnownFileThatIsNoLongerHereIsConfirmedOnlyWhereItMayBeAbsent(mayBeAbsent: Bool) async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in
            request.headers["if-none-match"] == "\"a\""
                ? reply.answer(304, [], []) : reply.answer(200, ["ETag: \"a\""], archive(5000))
        }
        defer { server.stop() }
        let known = KnownFile(path: "\(bench.folder)/gone", sha256: "00", etag: "\"a\"", mayBeAbsent: mayBeAbsent)
        let results = try await bench.fetcher(server.base).fetch([bench.request { $0.known = known }])
        #expect(results.map(\.word) == [mayBeAbsent ? "unchanged" : "new"])
    }

    @Test func aReissueUnderTheSameNameLiesBesideTheOldIssue() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { _, reply in reply.answer(200, [], archive(5000, seed: UInt64(count.next()))) }
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base)
        let first = try #require(await fetcher.fetch([bench.request()]).first?.retrieved)
        let second = try #require(await fetcher.fetch([bench.request()]).first?.retrieved)
        #expect(bench.names() == ["file.\(second.sha256.prefix(8)).zip", "file.zip"])
        #expect(first.path.hasSuffix("/file.zip"))
        #expect(bench.read() == archive(5000, seed: 0))
        #expect(bench.read("raw/oews/file.\(second.sha256.prefix(8)).zip") == archive(5000, seed: 1))
    }

    @Test func hostsAreAskedInParallelAndResultsKeepTheOrder() async throws {
        let bench = try Workbench()
        let (arrived, together) = (Counter(), Counter())
        let server = try PlainServer { request, reply in
            // Answers nobody before four requests are under way at once.
            _ = arrived.next()
            var waited = 0
            while arrived.value < 4, waited < 1000 {
                waited += 1
                pause(milliseconds: 5)
            }
            if arrived.value >= 4 { _ = together.next() }
            reply.answer(200, [], archive(5000, seed: UInt64(request.path.utf8.count)))
        }
        defer { server.stop() }
        let requests = try (1...4).map { number in
            try bench.request(name: "\(number).zip") { request in
                request.address = try #require(WebAddress("https://host\(number).org/\(number)"))
            }
        }
        let results = try await bench.fetcher(server.base).fetch(requests)
        #expect(together.value == 4)
        #expect(results.map { $0.retrieved?.path.suffix(5) } == ["1.zip", "2.zip", "3.zip", "4.zip"])
    }

    @Test func whatIsMissingIsNotYetPublishedAndLeavesNothing() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(404, [], "<html><title>Not Found</title>".utf8) }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["not yet published"])
        #expect(server.requests.count == 1)
        #expect(bench.names("") == [])
    }

    @Test func anotherAddressIsAskedWhereTheFirstHasNothing() async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in
            request.path.hasSuffix("/new.zip") ? reply.answer(200, [], archive(5000)) : reply.answer(404, [], [])
        }
        defer { server.stop() }
        let other = try #require(WebAddress("https://www.bls.gov/new.zip"))
        let request = try bench.request("old.zip") { $0.alternates = [other] }
        let file = try #require(await bench.fetcher(server.base).fetch([request]).first?.retrieved)
        #expect(file.address == other)
        #expect(server.requests.count == 2)
    }

    @Test func whatWasHereAndIsNowMissingIsInconclusive() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(404, [], []) }
        defer { server.stop() }
        let request = try bench.request { $0.known = KnownFile(path: "nowhere", sha256: "00") }
        let results = try await bench.fetcher(server.base).fetch([request])
        #expect(results == [.inconclusive(.gone(request.address, status: 404))])
    }

    @Test func hostsOfBLSAreNotAskedWithoutAContact() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(200, [], archive(5000)) }
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base) { $0.identity = ContactIdentity(version: "1.0") }
        let elsewhere = try bench.request(name: "other.zip") { request in
            request.address = try #require(WebAddress("https://elsewhere.org/x"))
        }
        let results = try await fetcher.fetch([bench.request(), elsewhere])
        #expect(results[0] == .inconclusive(.contactMissing(try bench.request().address)))
        #expect(results[1].word == "new")
        #expect(server.requests.map(\.path) == ["/elsewhere.org/x"])
    }

    @Test func aPostSendsItsBodyAndAsksUnconditionally() async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in reply.answer(200, [], request.body) }
        defer { server.stop() }
        let request = try bench.request(name: "reply.json") { request in
            request.post = FetchRequest.Post(body: Array("{\"seriesid\":[]}".utf8))
            request.expectation.kind = .json
        }
        #expect(try await bench.fetcher(server.base).fetch([request]).map(\.word) == ["new"])
        #expect(bench.read("raw/oews/reply.json") == Array("{\"seriesid\":[]}".utf8))
        let asked = try #require(server.requests.first)
        #expect(asked.method == "POST")
        #expect(asked.headers["content-type"] == "application/json")
    }

    @Test func theCheckOfAFileMayNameItsFolder() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(200, [], archive(5000)) }
        defer { server.stop() }
        let folder = "\(bench.folder)/raw/oews/oews-2018"
        let request = try bench.request { $0.verify = { _ in folder } }
        let file = try #require(await bench.fetcher(server.base).fetch([request]).first?.retrieved)
        #expect(file.path == "\(folder)/file.zip")
        #expect(bench.names("raw/oews") == ["oews-2018"])
        #expect(try await bench.fetcher(server.base).fetch([request]).map(\.word) == ["unchanged"])
    }

    @Test func everyFileGetsProgressAndOneResult() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(200, [], archive(500_000)) }
        defer { server.stop() }
        let finished = Counter()
        let progressed = Counter()
        let asked = Counter()
        _ = try await bench.fetcher(server.base).fetch([bench.request()]) { event in
            switch event {
            case .asked(file: 0, held: 0): _ = asked.next()
            case .finished(file: 0, .new): _ = finished.next()
            case .progressed(file: 0, _, total: 500_000): _ = progressed.next()
            default: Issue.record("unexpected \(event)")
            }
        }
        #expect(asked.value == 1 && finished.value == 1)
        #expect(progressed.value >= 1)
    }
}
