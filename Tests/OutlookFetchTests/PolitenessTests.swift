import Mirror
import OutlookFetch
import Testing

/// How hosts are treated, by the clock of the server that they stand on.
@Suite struct PolitenessTests {
    @Test func oneHostOfBLSIsAskedOneRequestAtATimeWithAGapBetween() async throws {
        let bench = try Workbench()
        let (underWay, overlaps) = (Counter(), Counter())
        let server = try PlainServer { request, reply in
            if underWay.next() > 0 { _ = overlaps.next() }
            pause(milliseconds: 20)
            underWay.back()
            reply.answer(200, [], archive(5000, seed: UInt64(request.path.utf8.count)))
        }
        defer { server.stop() }
        let requests = try (1...6).map { try bench.request("\($0)", name: "\($0).zip") }
        let gap = Duration.milliseconds(120)
        let results = try await bench.fetcher(server.base) { $0.politeness = Politeness(gap: gap, jobs: 6) }
            .fetch(requests)
        #expect(results.map(\.word) == Array(repeating: "new", count: 6))
        #expect(overlaps.value == 0)
        let moments = server.requests.map(\.moment)
        for (earlier, later) in zip(moments, moments.dropFirst()) { #expect(later - earlier >= gap) }
    }

    @Test func hostsOfBLSDoNotWaitForOneAnother() async throws {
        let bench = try Workbench()
        let (www, download) = (Counter(), Counter())
        let together = Counter()
        let server = try PlainServer { request, reply in
            let (own, other) = request.path.hasPrefix("/www.") ? (www, download) : (download, www)
            _ = own.next()
            var waited = 0
            while other.value == 0, waited < 400 {
                waited += 1
                pause(milliseconds: 5)
            }
            if other.value > 0 { _ = together.next() }
            reply.answer(200, [], archive(5000))
        }
        defer { server.stop() }
        let other = try bench.request(name: "other.zip") {
            $0.address = try #require(WebAddress("https://download.bls.gov/pub/x"))
        }
        _ = try await bench.fetcher(server.base).fetch([bench.request(), other])
        #expect(together.value == 2)
    }

    @Test func otherHostsGetSeveralRequestsAtOnceButNotMoreThanAllowed() async throws {
        let bench = try Workbench()
        let (underWay, excess) = (Counter(), Counter())
        let server = try PlainServer { _, reply in
            if underWay.next() >= 2 { _ = excess.next() }
            pause(milliseconds: 30)
            underWay.back()
            reply.answer(200, [], archive(5000))
        }
        defer { server.stop() }
        let requests = try (1...6).map { number in
            try bench.request(name: "\(number).zip") {
                $0.address = try #require(WebAddress("https://elsewhere.org/\(number)"))
            }
        }
        let results = try await bench.fetcher(server.base) {
            $0.politeness.connections = 2; $0.politeness.jobs = 6
        }
        .fetch(requests)
        #expect(results.map(\.word) == Array(repeating: "new", count: 6))
        #expect(excess.value == 0)
    }

    @Test func aWaitThatAServerAsksForHoldsForItsWholeHost() async throws {
        let bench = try Workbench()
        let count = Counter()
        let server = try PlainServer { _, reply in
            count.next() == 0 ? reply.answer(429, ["Retry-After: 1"], []) : reply.answer(200, [], archive(5000))
        }
        defer { server.stop() }
        let requests = try (1...2).map { try bench.request("\($0)", name: "\($0).zip") }
        let results = try await bench.fetcher(server.base).fetch(requests)
        #expect(results.map(\.word) == ["new", "new"])
        let moments = server.requests.map(\.moment)
        #expect(moments.count == 3)
        #expect(moments[1] - moments[0] >= .seconds(1))
    }

    @Test func waitsDoubleUpToALimitAndChanceOnlyShortensThem() {
        let backoff = Backoff(first: .seconds(1), longest: .seconds(60), attempts: 5)
        let wholes: [Duration] = [1, 2, 4, 8, 16, 32, 60, 60].map { .seconds($0) }
        for seed in 0..<50 as Range<UInt64> {
            let waits = backoff.waits(wholes.count, seed: seed)
            #expect(waits == backoff.waits(wholes.count, seed: seed))
            for (wait, whole) in zip(waits, wholes) { #expect(wait >= whole / 2 && wait <= whole) }
        }
        #expect(backoff.waits(3, seed: 1) != backoff.waits(3, seed: 2))
    }
}
