import Mirror
import OutlookFetch
import Testing

/// Which redirects are followed, and how.
@Suite struct RedirectTests {
    private let address = WebAddress("https://www.bls.gov/f")

    @Test(arguments: ["file:///etc/passwd", "ftp://www.bls.gov/f", "https://me:secret@www.bls.gov/f", "gopher://x/"])
    func onlyWebAddressesAreRedirectedTo(location: String) async throws {
        let (result, requests, _) = try await Workbench.fetch { _, reply in
            reply.answer(302, ["Location: \(location)"], [])
        }
        #expect(
            result.reason == address.map { .redirect(from: $0, to: location, why: "only http and https are") })
        #expect(requests.count == 1)
    }

    @Test func aCircleOfRedirectsIsLeft() async throws {
        let (result, requests, _) = try await Workbench.fetch { request, reply in
            reply.answer(301, ["Location: \(request.path.hasSuffix("f") ? "g" : "f")"], [])
        }
        #expect(
            result.reason
                == address.map { .redirect(from: $0, to: "https://www.bls.gov/f", why: "it goes in a circle") })
        #expect(requests.count == 2)
    }

    @Test func aChainOfRedirectsEnds() async throws {
        let (result, requests, _) = try await Workbench.fetch { request, reply in
            reply.answer(301, ["Location: \(request.path.split(separator: "/").last ?? "")f"], [])
        }
        #expect(
            result.reason
                == address.map { .redirect(from: $0, to: "https://www.bls.gov/fffffff", why: "more than 5 redirects") })
        #expect(requests.count == 6)
    }

    @Test func aRedirectIsFollowedAtTheHostsPaceAndRecorded() async throws {
        let (result, requests, bench) = try await Workbench.fetch({ _ in }, { $0.politeness.gap = .milliseconds(200) })
        {
            request, reply in
            request.path.hasSuffix("/f")
                ? reply.answer(302, ["Location: /www.bls.gov/new/f.zip"], []) : reply.answer(200, [], archive(5000))
        }
        let file = try #require(result.retrieved)
        #expect(file.address == address)
        #expect(file.finalAddress.description == "https://www.bls.gov/new/f.zip")
        #expect(requests[1].moment - requests[0].moment >= .milliseconds(200))
        #expect(bench.names() == ["file.zip"])
    }

    @Test func whatIsPostedStaysWithItsHost() async throws {
        let (result, requests, _) = try await Workbench.fetch({ $0.post = .init(body: [0x7B, 0x7D]) }) { _, reply in
            reply.answer(307, ["Location: /elsewhere.org/f"], [])
        }
        guard case .redirect(_, _, why: "what is posted stays with its host") = result.reason else {
            Issue.record("unexpected \(result)")
            return
        }
        #expect(requests.count == 1)
    }
}
