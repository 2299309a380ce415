import OutlookFetch
import Testing

@Suite struct FetchMirrorTests {
    @Test(arguments: [
        ("https://www.bls.gov/oes/oesm18nat.zip", "http://127.0.0.1:81/m/www.bls.gov/oes/oesm18nat.zip"),
        ("https://download.bls.gov/pub/?a=b", "http://127.0.0.1:81/m/download.bls.gov/pub/?a=b"),
        ("https://localhost:8443/x", "http://127.0.0.1:81/m/localhost:8443/x"),
    ])
    func everyHostLiesBelowTheMirrorAndIsFoundAgain(original: String, location: String) throws {
        let mirror = try #require(WebAddress("http://127.0.0.1:81/m/").flatMap { FetchMirror($0) })
        let address = try #require(WebAddress(original))
        let mapped = try #require(mirror.location(of: address))
        #expect(mapped.description == location)
        #expect(mirror.original(of: mapped, scheme: "https") == address)
        #expect(mirror.location(of: mapped) == mapped)
    }

    @Test func anAddressElsewhereIsItsOwnOriginal() throws {
        let mirror = try #require(WebAddress("http://127.0.0.1:81/m").flatMap { FetchMirror($0) })
        let elsewhere = try #require(WebAddress("https://www.bls.gov/x"))
        #expect(mirror.original(of: elsewhere, scheme: "https") == elsewhere)
    }

    @Test func aBaseWithAQueryIsNoMirror() throws {
        #expect(FetchMirror(try #require(WebAddress("http://127.0.0.1/?m="))) == nil)
    }
}
