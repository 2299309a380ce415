import Testing

@testable import OutlookFormats

struct ZipArchiveTests {
    private func open<Result>(
        _ bytes: [UInt8], _ limits: FormatLimits = FormatLimits(),
        _ body: (ZipArchive) throws(FormatError) -> Result
    ) throws(FormatError) -> Result {
        try ZipArchive.withArchive(bytes, name: "a.zip", limits: limits, body)
    }

    private func failure(
        _ bytes: [UInt8], _ limits: FormatLimits = FormatLimits()
    ) -> String? {
        message { () throws(FormatError) in
            try open(bytes, limits) { archive throws(FormatError) in
                for member in archive.members { _ = try archive.read(member) }
            }
        }
    }

    @Test func `Members come back as they went in, without folders`() throws {
        let members: [(name: String, bytes: [UInt8])] = [
            ("b/größe.csv", Array("a,b\n".utf8)), ("b/", []), ("a.bin", [UInt8](repeating: 7, count: 100_000)),
            ("e", []),
        ]
        try open(TinyZip.archive(members)) { archive throws(FormatError) in
            #expect(archive.members.map(\.name) == ["b/größe.csv", "a.bin", "e"])
            for member in archive.members {
                #expect(try archive.read(member) == members.first { $0.name == member.name }?.bytes)
            }
            #expect(try archive.member(named: "A.BIN")?.byteCount == 100_000)
            #expect(try archive.member(named: "none") == nil)
        }
    }

    @Test(arguments: [
        ("/etc/passwd", "an absolute path"), ("a/../../b", "a step upwards (..)"), ("..", "a step upwards (..)"),
        ("a\\b", "a backslash"), ("C:x", "a drive letter"),
    ])
    func `A name that leads elsewhere is refused`(name: String, found: String) throws {
        #expect(
            failure(try TinyZip.archive([(name, [1])])) == """
                a.zip: member \(name.quoted): expected a name inside the archive's own folder; found \(found); the \
                archive may be hostile: do not unpack it
                """)
    }

    @Test func `A name with a zero byte is refused`() throws {
        let zero = try TinyZip.archive(
            [("x.csv", [1]), ("a.csv~.exe", [1])], replacing: "a.csv~", with: Array("a.csv\0".utf8))
        #expect(
            failure(zero) == """
                a.zip: expected member names without zero bytes; found one with; the archive may be hostile: do not \
                unpack it
                """)
    }

    @Test func `Two members of one name are refused where one is wanted`() throws {
        let bytes = try TinyZip.archive([("xl/a", [1]), ("xl/b", [2])], replacing: "xl/b", with: Array("xl/A".utf8))
        try open(bytes) { archive throws(FormatError) in
            #expect(
                message { () throws(FormatError) in try archive.member(named: "xl/a") } == """
                    a.zip: member "xl/a": expected one member of this name; found 2; which one is meant cannot be known: \
                    the archive may be hostile
                    """)
        }
    }

    @Test func `A locked member asks for its password elsewhere`() throws {
        #expect(
            failure(try TinyZip.archive([("a.csv", Array("secret".utf8))], password: "p")) == """
                a.zip: member "a.csv": expected a file anybody can read; found one locked by a password; unpack it with \
                its password and read the files inside
                """)
    }

    @Test func `A member that does not match its checksum is refused`() throws {
        var bytes = try TinyZip.archive([("a.csv", Array("incompressible, 8".utf8))])
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("a.csv".utf8)) })
        bytes[start + 8] ^= 1
        #expect(failure(bytes)?.contains("a.zip: member \"a.csv\": expected bytes that match") == true)
    }

    @Test func `A bomb is refused by its ratio before it is unpacked`() throws {
        let bytes = try TinyZip.archive([("bomb", [UInt8](repeating: 0, count: 11 << 20))])
        #expect(bytes.count < 20_000)
        #expect(failure(bytes)?.contains("expected at most 200 bytes out of each packed one; found ") == true)
    }

    @Test func `Members, sizes and sums are held to their limits`() throws {
        let bytes = try TinyZip.archive([
            ("a", [UInt8](repeating: 1, count: 1000)), ("b", [UInt8](repeating: 2, count: 1000)),
        ])
        var limits = FormatLimits()
        limits.memberBytes = 999
        #expect(
            failure(bytes, limits)?.hasPrefix("a.zip: member \"a\": expected at most 999 bytes unpacked; found 1000;")
                == true)
        limits.memberBytes = 1000
        limits.totalBytes = 1999
        #expect(
            failure(bytes, limits)?.hasPrefix("a.zip: member \"b\": expected at most 1999 bytes unpacked altogether")
                == true)
        limits.totalBytes = 2000
        #expect(failure(bytes, limits) == nil)
        limits.entries = 1
        #expect(failure(bytes, limits)?.hasPrefix("a.zip: expected at most 1 members; found 2;") == true)
    }

    @Test func `A size smaller than the truth does not let more through`() throws {
        var bytes = try TinyZip.archive([("a", [UInt8](repeating: 1, count: 1000))])
        // The size unpacked, 1000, in the local header and the directory.
        for start in bytes.indices where bytes[start...].starts(with: [0xE8, 0x03, 0, 0]) { bytes[start] = 0x10 }
        #expect(failure(bytes) != nil)
    }
}
