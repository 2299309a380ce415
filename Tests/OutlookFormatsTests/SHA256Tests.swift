import OutlookFormats
import Testing

struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `The digests of FIPS 180-4 come out`(text: String, digest: String) throws {
        #expect(try SHA256.hash(Array(text.utf8)) == digest)
    }

    @Test func `A file has the digest of its bytes`() throws {
        let path = Fixtures.path("small.xls")
        #expect(try SHA256.hash(path: path) == SHA256.hash(RawBytes.read(path: path)))
    }
}
