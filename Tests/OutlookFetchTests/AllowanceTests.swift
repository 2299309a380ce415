import Mirror
import OutlookFetch
import Testing

/// Requests are charged when they go out, each of them, and no others.
@Suite struct AllowanceTests {
    private struct Spent: Error, CustomStringConvertible {
        var description: String { "nothing is left; run again tomorrow" }
    }

    /// A count with a limit, and the allowance that charges to it.
    private static func counting(upTo limit: Int = .max) -> (Counter, Allowance) {
        let count = Counter()
        let allowance = Allowance(
            charge: {
                guard count.value < limit else { throw Spent() }
                _ = count.next()
            }, refund: { count.back() })
        return (count, allowance)
    }

    @Test func everyRequestIsChargedARetryToo() async throws {
        let (count, allowance) = Self.counting()
        let answers = Counter()
        let (result, requests, _) = try await Workbench.fetch({ $0.allowance = allowance }) { _, reply in
            answers.next() < 2 ? reply.answer(500, [], []) : reply.answer(200, [], archive(9000))
        }
        #expect(result.word == "new")
        #expect(requests.count == 3 && count.value == 3)
    }

    @Test func whatIsNotAllowedIsNotAsked() async throws {
        let (count, allowance) = Self.counting(upTo: 2)
        let (result, requests, _) = try await Workbench.fetch({ $0.allowance = allowance }) { _, reply in
            reply.answer(500, [], [])
        }
        let address = try #require(WebAddress("https://www.bls.gov/f"))
        #expect(result.reason == .notAllowed(address, detail: "nothing is left; run again tomorrow"))
        #expect(requests.count == 2 && count.value == 2)
    }

    @Test func aRequestOfWhichNothingWasSentIsNotCharged() async throws {
        let (count, allowance) = Self.counting()
        let bench = try Workbench()
        for base in ["http://127.0.0.1:1", "http://outlook.invalid"] {
            let result = try await bench.fetcher(base).fetch([bench.request { $0.allowance = allowance }])
            #expect(result.first?.word == "inconclusive")
        }
        #expect(count.value == 0)
    }

    /// A host that turns the client away gets no second request, so that the others of the run cost nothing.
    @Test func theRestOfARunThatEndsEarlyIsNotCharged() async throws {
        let (count, allowance) = Self.counting()
        let bench = try Workbench()
        let server = try PlainServer { _, reply in reply.answer(403, [], blockPage) }
        defer { server.stop() }
        let requests = try (1...5).map { number in
            try bench.request("\(number)", name: "\(number).zip") { $0.allowance = allowance }
        }
        let results = try await bench.fetcher(server.base).fetch(requests)
        #expect(results.allSatisfy { $0.word == "inconclusive" })
        #expect(server.requests.count == 1 && count.value == 1)
    }

    @Test func aStoppedRunHasPaidOnlyForWhatItAsked() async throws {
        let (count, allowance) = Self.counting()
        let bench = try Workbench()
        let server = try PlainServer { _, reply in
            reply.head(200, length: 9000)
            pause(milliseconds: 3000)
        }
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base)
        let requests = try (1...5).map { number in
            try bench.request("\(number)", name: "\(number).zip") { $0.allowance = allowance }
        }
        let run = Task { await fetcher.fetch(requests) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        run.cancel()
        #expect(await run.value.allSatisfy { $0.word == "inconclusive" })
        #expect(server.requests.count == 1 && count.value == 1)
    }
}
