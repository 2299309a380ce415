import OutlookFetch
import Testing

@Suite struct WebAddressTests {
    @Test func anAddressIsSplit() throws {
        let address = try #require(WebAddress("HTTPS://Download.BLS.gov:443/pub/time.series/oe/?a=b#c"))
        #expect(address.scheme == "https")
        #expect(address.host == "download.bls.gov")
        #expect(address.port == nil)
        #expect(address.path == "/pub/time.series/oe/")
        #expect(address.query == "a=b")
        #expect(address.authority == "download.bls.gov")
        #expect(WebAddress("http://localhost:8080")?.authority == "localhost:8080")
    }

    @Test(arguments: [
        "", "www.bls.gov/oes", "file:///etc/passwd", "ftp://www.bls.gov/", "https://me@www.bls.gov/",
        "https://me:secret@www.bls.gov/", "https://www.bls.gov/a b", "https://www.bls.gov/\u{0}", "javascript:alert(1)",
        "https://" + String(repeating: "a", count: 9000),
    ])
    func whatIsNoWebAddressDoesNotParse(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [
        ("https://www.bls.gov/x", true), ("https://bls.gov/x", true), ("https://download.bls.gov/x", true),
        ("https://notbls.gov/x", false), ("https://bls.gov.evil.org/x", false), ("https://www.census.gov/", false),
        ("https://WWW.BLS.GOV./x", true),
    ])
    func hostsOfBLSAreKnownByTheirDomain(text: String, isBLS: Bool) {
        #expect(WebAddress(text)?.isBLS == isBLS)
    }

    @Test(arguments: [
        ("/oes/new.zip", "https://www.bls.gov/oes/new.zip"), ("new.zip", "https://www.bls.gov/oes/new.zip"),
        ("//data.bls.gov/x", "https://data.bls.gov/x"), ("http://other.org", "http://other.org/"),
        ("file:///etc/passwd", nil), ("https://me:x@www.bls.gov/", nil),
    ])
    func aLocationIsReadAgainstItsSender(location: String, expected: String?) throws {
        let base = try #require(WebAddress("https://www.bls.gov/oes/old.zip"))
        #expect(base.resolving(location)?.description == expected)
    }
}
