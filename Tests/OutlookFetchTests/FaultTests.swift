import Foundation
import Mirror
import OutlookFetch
import Testing

/// What servers do wrong, case by case: nothing is lost, nothing is half-written, and the message says what to do.
@Suite struct FaultTests {
    private let address = WebAddress("https://www.bls.gov/f")

    @Test(arguments: ["1", "\u{44}ate"])
    func aBusyServerIsLeftAloneAsLongAsItAsks(form: String) async throws {
        let count = Counter()
        let (result, requests, bench) = try await Workbench.fetch { _, reply in
            guard count.next() == 0 else { return reply.answer(200, [], archive(9000)) }
            let wait =
                form == "1"
                ? ["Retry-After: 1"]
                : ["Date: Fri, 29 Mar 2019 12:00:00 GMT", "Retry-After: Fri, 29 Mar 2019 12:00:01 GMT"]
            reply.answer(503, wait, [])
        }
        #expect(result.word == "new")
        #expect(requests.count == 2)
        #expect(requests[1].moment - requests[0].moment >= .seconds(1))
        #expect(bench.names() == ["file.zip"])
    }

    @Test func tooManyRequestsIsRetriedAfterAWait() async throws {
        let count = Counter()
        let (result, requests, _) = try await Workbench.fetch { _, reply in
            count.next() == 0 ? reply.answer(429, [], []) : reply.answer(200, [], archive(9000))
        }
        #expect(result.word == "new")
        #expect(requests.count == 2)
    }

    @Test func aServerThatFailsThriceIsAskedAFourthTime() async throws {
        let count = Counter()
        let (result, requests, _) = try await Workbench.fetch { _, reply in
            count.next() < 3 ? reply.answer(500, [], []) : reply.answer(200, [], archive(9000))
        }
        #expect(result.word == "new")
        #expect(requests.count == 4)
    }

    @Test func aServerThatAlwaysFailsIsGivenUp() async throws {
        let (result, requests, bench) = try await Workbench.fetch { _, reply in reply.answer(502, [], []) }
        #expect(
            "\(try #require(result.reason))" == "https://www.bls.gov/f: failed 4 times in a row (status 502); "
                + "what came is kept, run again to go on")
        #expect(requests.count == 4)
        #expect(bench.names("") == [])
    }

    @Test func aLongerWaitThanARunHasIsPutOff() async throws {
        let (result, requests, _) = try await Workbench.fetch { _, reply in
            reply.answer(503, ["Retry-After: 86400"], [])
        }
        #expect(result.reason == address.map { .postponed($0, seconds: 86400) })
        #expect(requests.count == 1)
    }

    @Test(arguments: [200, 403, 404, 503], [ContentKind.zip, .text, .any])
    func theBlockPageIsKnownUnderAnyStatusAndStopsTheHost(status: Int, kind: ContentKind) async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(status, [], blockPage) }
        defer { server.stop() }
        let requests = try (1...3).map { number in
            try bench.request("\(number)", name: "\(number).zip") { $0.expectation.kind = kind }
        }
        let results = try await bench.fetcher(server.base).fetch(requests)
        #expect(server.requests.count == 1)
        for (request, result) in zip(requests, results) {
            let detail = "status \(status), \"access denied\""
            #expect(result.reason == .blocked(request.address, detail: detail))
        }
        #expect(bench.names("") == [])
    }

    @Test func aBareForbiddenIsABlock() async throws {
        let (result, requests, _) = try await Workbench.fetch { _, reply in reply.answer(403, [], []) }
        #expect(result.reason == address.map { .blocked($0, detail: "status 403") })
        #expect(requests.count == 1)
    }

    @Test func aWebPageWhereAWorkbookShouldBeIsRefused() async throws {
        let page = "<!DOCTYPE html>\n<html><head><title>Page moved</title></head></html>"
        let (result, requests, bench) = try await Workbench.fetch { _, reply in reply.answer(200, [], page.utf8) }
        #expect(result.reason == address.map { .refused($0, .content(.webPage(title: "page moved"))) })
        #expect(requests.count == 1)
        #expect(bench.names("") == [])
    }

    @Test func otherFirstBytesAreRefusedBeforeTheRestComes() async throws {
        let (result, _, bench) = try await Workbench.fetch { _, reply in
            reply.head(200, length: 1 << 30)
            while reply.send([UInt8](repeating: 0x41, count: 1 << 16)) {}
        }
        #expect(
            result.reason
                == address.map {
                    .refused(
                        $0,
                        .content(
                            .wrongStart(
                                expected: "a zip archive or .xlsx workbook (PK 03 04)",
                                found: "41 41 41 41 41 41 41 41")))
                })
        #expect(bench.names("") == [])
    }

    @Test func anEmptyBodyIsRefused() async throws {
        let (result, _, bench) = try await Workbench.fetch { _, reply in reply.answer(200, [], []) }
        #expect(result.reason == address.map { .refused($0, .size(expected: 1...2_000_000_000, found: 0)) })
        #expect(bench.names("") == [])
    }

    @Test func aDeclaredLengthOverTheCapIsRefusedUnread() async throws {
        let (result, _, bench) = try await Workbench.fetch({ $0.expectation.bytes = 1...10_000 }) { _, reply in
            reply.head(200, length: 10_001)
            reply.send(archive(10_001))
        }
        #expect(result.reason == address.map { .refused($0, .size(expected: 1...10_000, found: 10_001)) })
        #expect(bench.names("") == [])
    }

    @Test func anUndeclaredBodyIsStoppedAtTheCap() async throws {
        let (result, _, bench) = try await Workbench.fetch({ $0.expectation.bytes = 1...10_000 }) { _, reply in
            reply.head(200, length: nil)
            if reply.send(archive(4)) { while reply.send([UInt8](repeating: 0, count: 1 << 16)) {} }
            reply.close()
        }
        guard case .refused(_, .size(expected: 1...10_000, let found)) = result.reason else {
            Issue.record("unexpected \(result)")
            return
        }
        #expect(found > 10_000)
        #expect(bench.names("") == [])
    }

    @Test func aGzipBombIsStoppedAtTheCap() async throws {
        let bomb = try #require(Workbench.fixture("zeros-8MiB.gz"))
        let (result, _, bench) = try await Workbench.fetch({ $0.expectation.bytes = 1...1_000_000 }) { _, reply in
            reply.answer(200, ["Content-Encoding: gzip"], bomb)
        }
        guard case .refused(_, .size(expected: 1...1_000_000, let found)) = result.reason else {
            Issue.record("unexpected \(result)")
            return
        }
        #expect(found < 1_100_000)
        #expect(bench.names("") == [])
    }

    @Test func aSizeFarFromTheReleaseBeforeIsRefused() async throws {
        let (result, _, bench) = try await Workbench.fetch({ $0.expectation.previousBytes = 5000 }) { _, reply in
            reply.answer(200, ["ETag: \"a\""], archive(10_001))
        }
        #expect(
            result.reason == address.map { .refused($0, .sizeJump(previous: 5000, found: 10_001, limit: 2)) })
        #expect(bench.names("") == [])
    }

    @Test func aFrozenFileMustHaveItsDigest() async throws {
        let frozen = String(repeating: "0", count: 64)
        let (result, _, bench) = try await Workbench.fetch({ $0.expectation.sha256 = frozen }) { _, reply in
            reply.answer(200, ["ETag: \"a\""], archive(10_001))
        }
        guard case .refused(_, .sha256(expected: frozen, _)) = result.reason else {
            Issue.record("unexpected \(result)")
            return
        }
        #expect(bench.names("") == [])
    }

    @Test func aFileThatFailsItsCheckIsNotKept() async throws {
        struct Unsound: Error, CustomStringConvertible { let description = "member 1: CRC error" }
        let (result, _, bench) = try await Workbench.fetch({ $0.verify = { _ in throw Unsound() } }) { _, reply in
            reply.answer(200, ["ETag: \"a\""], archive(10_001))
        }
        #expect(
            "\(try #require(result.reason))" == "https://www.bls.gov/f: the file came whole but is not sound "
                + "(member 1: CRC error); nothing was kept; run again later")
        #expect(bench.names("") == [])
    }

    @Test func aStalledServerIsGivenUpAndWhatCameIsKept() async throws {
        let (result, requests, bench) = try await Workbench.fetch(
            { _ in },
            {
                $0.limits = TransferLimits(stallSeconds: 1, stallBytesPerSecond: 100_000); $0.backoff.attempts = 2
            }
        ) {
            request, reply in
            let start = request.rangeStart ?? 0
            reply.head(
                start > 0 ? 206 : 200, length: 20_000 - start,
                ["ETag: \"a\"", "Content-Range: bytes \(start)-19999/20000"])
            if start == 0 { reply.send(archive(5000)) }
            pause(milliseconds: 4000)
        }
        guard case .failing(_, attempts: 2, let detail) = result.reason else {
            Issue.record("unexpected \(result)")
            return
        }
        #expect(detail.contains("too slow"))
        #expect(requests.map(\.rangeStart) == [nil, 5000])
        #expect(bench.names() == ["file.zip.part", "file.zip.part.from"])
        #expect(bench.read("raw/oews/file.zip.part") == archive(5000))
    }

    @Test func aServerThatDribblesIsStalled() async throws {
        let (result, _, _) = try await Workbench.fetch(
            { _ in },
            {
                $0.limits = TransferLimits(stallSeconds: 1, stallBytesPerSecond: 100_000); $0.backoff.attempts = 1
            }
        ) { _, reply in
            reply.head(200, length: 20_000)
            for byte in archive(20_000) {
                guard reply.send([byte]) else { return }
                pause(milliseconds: 100)
            }
        }
        guard case .failing(_, attempts: 1, _) = result.reason else {
            Issue.record("unexpected \(result)")
            return
        }
    }

    @Test func endlessHeadersAreGivenUp() async throws {
        let (result, requests, _) = try await Workbench.fetch { _, reply in
            reply.send("HTTP/1.1 200 OK\r\n".utf8)
            while reply.send("X-More: \(String(repeating: "x", count: 1000))\r\n".utf8) {}
        }
        #expect(
            result.reason == address.map { .failing($0, attempts: 1, detail: "more header lines than an answer has") })
        #expect(requests.count == 1)
    }

    @Test func theRunsRequestsAreCounted() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(200, [], archive(5000)) }
        defer { server.stop() }
        let requests = try (1...5).map { try bench.request("\($0)", name: "\($0).zip") }
        let results = try await bench.fetcher(server.base) { $0.politeness.budget = 3 }.fetch(requests)
        #expect(server.requests.count == 3)
        #expect(results.filter { $0.reason == .budgetSpent(requests: 3) }.count == 2)
    }

    @Test func noServerIsOfflineAfterItsAttempts() async throws {
        let bench = try Workbench()
        let server = try PlainServer { _, _ in }
        server.stop()
        let results = try await bench.fetcher(server.base).fetch([bench.request("f")])
        guard case .failing(_, attempts: 4, let detail) = results.first?.reason else {
            Issue.record("unexpected \(results)")
            return
        }
        #expect(detail.contains("connect"))
    }

    @Test func aNameThatDoesNotResolveIsOfflineAtOnce() async throws {
        let bench = try Workbench()
        let requests = try ["a", "b"].map { name in
            try bench.request(name: name) { $0.address = try #require(WebAddress("https://outlook.invalid/\(name)")) }
        }
        let results = try await bench.fetcher("http://127.0.0.1:1") { $0.mirror = nil }.fetch(requests)
        for (request, result) in zip(requests, results) {
            guard case .offline(request.address, let detail) = result.reason else {
                Issue.record("unexpected \(result)")
                return
            }
            #expect(detail.contains("outlook.invalid"))
        }
    }
}
