import Mirror
import OutlookFetch
import Testing

/// How a file that was cut is gone on with, and when it must not be.
@Suite struct ResumeTests {
    private static let whole = archive(100_000)

    /// Answers a request for a file, or for its rest when `If-Range` holds, up to a byte at which the line is cut.
    private static func serve(
        _ request: PlainRequest, _ reply: PlainReply, body: [UInt8] = whole, validator: String = "ETag: \"a\"",
        cutAt cut: Int? = nil
    ) {
        let value = validator.split(separator: ": ", maxSplits: 1).last.map(String.init)
        let start = request.headers["if-range"] == value ? request.rangeStart ?? 0 : 0
        let range = start > 0 ? ["Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"] : []
        reply.head(
            start > 0 ? 206 : 200, length: body.count - start,
            ["Date: Fri, 29 Mar 2019 12:00:00 GMT", validator] + range)
        reply.send(body[start..<min(body.count, max(start, cut ?? body.count))])
        if cut != nil { reply.close() }
    }

    @Test(arguments: 0...9)
    func aConnectionCutAtEachTenthIsGoneOnWith(tenth: Int) async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            Self.serve(request, reply, cutAt: count.next() == 0 ? tenth * 10_000 : nil)
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(bench.read() == Self.whole)
        #expect(server.requests.map(\.rangeStart) == [nil, tenth == 0 ? nil : tenth * 10_000])
        #expect(bench.names() == ["file.zip"])
    }

    @Test func aConnectionCutAtEveryTenthIsGoneOnWithEachTime() async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in
            let next = (request.rangeStart ?? 0) + 10_000
            Self.serve(request, reply, cutAt: next < 100_000 ? next : nil)
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(bench.read() == Self.whole)
        #expect(server.requests.count == 10)
    }

    @Test func aResetConnectionIsGoneOnWith() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            guard count.next() == 0 else { return Self.serve(request, reply) }
            reply.head(200, length: 100_000, ["ETag: \"a\""])
            reply.send(Self.whole[..<40_000])
            pause(milliseconds: 100)
            reply.reset()
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(bench.read() == Self.whole)
    }

    @Test func theNextRunGoesOnWhereTheLastStopped() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            Self.serve(request, reply, cutAt: count.next() < 1 ? 30_000 : nil)
        }
        defer { server.stop() }
        let first = try await bench.fetcher(server.base) { $0.backoff.attempts = 1 }.fetch([bench.request()])
        #expect(first.map(\.word) == ["inconclusive"])
        #expect(bench.names() == ["file.zip.part", "file.zip.part.from"])
        let second = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(second.map(\.word) == ["new"])
        #expect(bench.read() == Self.whole)
        #expect(server.requests.map(\.rangeStart) == [nil, 30_000])
    }

    @Test func aPartThatIsAllThereIsOnlyConfirmed() async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in
            request.headers["if-none-match"] == "\"a\""
                ? reply.answer(304, [], []) : Self.serve(request, reply)
        }
        defer { server.stop() }
        try bench.write(Self.whole, to: "raw/oews/file.zip.part")
        try bench.write(
            """
            outlook part 1
            address: https://www.bls.gov/oes/file.zip
            validator: "a"
            length: 100000
            etag: "a"
            end

            """.utf8, to: "raw/oews/file.zip.part.from")
        let file = try #require(await bench.fetcher(server.base).fetch([bench.request()]).first?.retrieved)
        #expect(file.etag == "\"a\"")
        #expect(bench.read() == Self.whole)
        #expect(server.requests.count == 1)
        #expect(bench.names() == ["file.zip"])
    }

    @Test func aStrongDateServesAsValidator() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            Self.serve(
                request, reply, validator: "Last-Modified: Thu, 28 Mar 2019 12:00:00 GMT",
                cutAt: count.next() == 0 ? 30_000 : nil)
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(server.requests.map(\.rangeStart) == [nil, 30_000])
        #expect(bench.read() == Self.whole)
    }

    @Test(arguments: ["ETag: W/\"a\"", "Last-Modified: Fri, 29 Mar 2019 11:59:30 GMT", "X-None: none"])
    func withoutAStrongValidatorTheFileStartsAnew(validator: String) async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            Self.serve(request, reply, validator: validator, cutAt: count.next() == 0 ? 30_000 : nil)
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(server.requests.map(\.rangeStart) == [nil, nil])
        #expect(bench.read() == Self.whole)
    }

    @Test func aFileThatChangedMeanwhileStartsAnew() async throws {
        let bench = try Workbench()
        let count = Counter()
        let other = archive(90_000, seed: 2)
        let server = try PlainServer { request, reply in
            count.next() == 0
                ? Self.serve(request, reply, cutAt: 30_000)
                : Self.serve(request, reply, body: other, validator: "ETag: \"b\"")
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.first?.retrieved?.etag == "\"b\"")
        #expect(server.requests.map(\.rangeStart) == [nil, 30_000])
        #expect(bench.read() == other)
    }

    /// Answers to a request for the rest that are not the rest of the same bytes.
    @Test(arguments: [
        ["ETag: \"b\"", "Content-Range: bytes 30000-99999/100000"],
        ["ETag: \"a\"", "Content-Range: bytes 20000-89999/100000"],
        ["ETag: \"a\"", "Content-Range: bytes 30000-99999/100001"],
        ["ETag: \"a\"", "Content-Range: bytes 30000-99998/100000"],
        ["ETag: \"a\"", "Content-Range: bytes 30000-99999/100000", "Content-Encoding: gzip"],
        ["ETag: \"a\""],
    ])
    func aRestThatIsNotOfTheSameBytesIsNotAppended(headers: [String]) async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            switch count.next() {
            case 0: Self.serve(request, reply, cutAt: 30_000)
            case 1: reply.answer(206, headers, archive(70_000, seed: 9))
            default: Self.serve(request, reply)
            }
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(server.requests.map(\.rangeStart) == [nil, 30_000, nil])
        #expect(bench.read() == Self.whole)
    }

    @Test func anEncodedAnswerIsDecodedAndNeverGoneOnWith() async throws {
        let bench = try Workbench()
        let packed = try #require(Workbench.fixture("zeros-8MiB.gz"))
        let count = Counter()
        let server = try PlainServer { request, reply in
            // The same tag for both encodings, as download.bls.gov has it.
            let headers = ["ETag: \"a\"", "Content-Encoding: gzip"]
            reply.head(200, length: packed.count, headers)
            reply.send(count.next() == 0 ? packed[..<4000] : packed[...])
            reply.close()
        }
        defer { server.stop() }
        let request = try bench.request { $0.acceptsCompression = true }
        let file = try #require(await bench.fetcher(server.base).fetch([request]).first?.retrieved)
        #expect(file.bytes == 8_388_608)
        #expect(server.requests.map(\.rangeStart) == [nil, nil])
        #expect(server.requests.map { $0.headers["accept-encoding"] } == ["gzip", "identity"])
    }

    @Test func aServerThatRefusesTheRangeIsAskedForTheWhole() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            switch count.next() {
            case 0: Self.serve(request, reply, cutAt: 30_000)
            case 1: reply.answer(416, [], [])
            default: Self.serve(request, reply)
            }
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["new"])
        #expect(bench.read() == Self.whole)
    }

    @Test func aBlockPageInsteadOfTheRestLeavesThePart() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { request, reply in
            count.next() == 0 ? Self.serve(request, reply, cutAt: 30_000) : reply.answer(200, [], blockPage)
        }
        defer { server.stop() }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(results.map(\.word) == ["inconclusive"])
        #expect(bench.read("raw/oews/file.zip.part") == Array(Self.whole[..<30_000]))
        let later = try PlainServer { request, reply in Self.serve(request, reply) }
        defer { later.stop() }
        #expect(try await bench.fetcher(later.base).fetch([bench.request()]).map(\.word) == ["new"])
        #expect(later.requests.map(\.rangeStart) == [30_000])
        #expect(bench.read() == Self.whole)
    }

    @Test(arguments: ["", "outlook part 1\n", "outlook part 1\naddress: https://www.bls.gov/oes/file.zip\nend\n"])
    func aPartOfUnknownOriginIsNotGoneOnWith(origin: String) async throws {
        let bench = try Workbench()
        try bench.write("half".utf8, to: "raw/oews/file.zip.part")
        try bench.write(origin.utf8, to: "raw/oews/file.zip.part.from")
        let server = try PlainServer { request, reply in Self.serve(request, reply) }
        defer { server.stop() }
        #expect(try await bench.fetcher(server.base).fetch([bench.request()]).map(\.word) == ["new"])
        #expect(server.requests.map(\.rangeStart) == [nil])
        #expect(bench.read() == Self.whole)
    }

    @Test(arguments: [99_000, 101_000])
    func aFalseDeclaredLengthIsNoticed(length: Int) async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in
            reply.head(200, length: length)
            reply.send(Self.whole)
            reply.close()
        }
        defer { server.stop() }
        let result = try #require(await bench.fetcher(server.base).fetch([bench.request()]).first)
        if length > Self.whole.count {
            guard case .failing(_, attempts: 4, _) = result.reason else {
                Issue.record("unexpected \(result)")
                return
            }
            #expect(bench.names("") == [])
        } else {
            // The connection holds more than the body: what was declared is the body.
            #expect(result.retrieved?.bytes == 99_000)
        }
    }

    @Test func aStoppedRunKeepsWhatCame() async throws {
        let bench = try Workbench()
        let server = try PlainServer { request, reply in
            let start = request.rangeStart ?? 0
            guard start == 0 else { return Self.serve(request, reply) }
            reply.head(200, length: 100_000, ["ETag: \"a\""])
            reply.send(Self.whole[..<60_000])
            pause(milliseconds: 3000)
            reply.close()
        }
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base) { $0.limits.stallSeconds = 30 }
        let request = try bench.request()
        let (events, sink) = AsyncStream.makeStream(of: FetchEvent.self)
        let run = Task { await fetcher.fetch([request]) { sink.yield($0) } }
        for await event in events {
            if case .progressed(_, bytes: 50_000..., _) = event { break }
        }
        run.cancel()
        #expect(await run.value == [.inconclusive(.interrupted(request.address))])
        let kept = try #require(bench.read("raw/oews/file.zip.part"))
        #expect(kept == Array(Self.whole[..<kept.count]))
        #expect(await fetcher.fetch([request]).map(\.word) == ["new"])
        #expect(bench.read() == Self.whole)
    }
}
