import Testing

@testable import OutlookFormats

/// Damaged files of every binary format: each reading ends, with tables or with an error that names the file.
struct HostileInputTests {
    enum Kind: CaseIterable { case zip, xlsx, xls }

    private func sample(_ kind: Kind) throws -> [UInt8] {
        switch kind {
        case .xls: return try Fixtures.bytes("small.xls")
        case .zip:
            return try TinyZip.archive([("a.csv", Array("a,b\n1,2\n".utf8)), ("b.txt", Array("c\td\n".utf8))])
        case .xlsx:
            var book = TinyWorkbook(
                rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1.5</v></c></row>", shared: ["text"])
            book.coreXML = "<c><m:modified xmlns:m=\"m\">2024-08-29T13:21:02Z</m:modified></c>"
            return try book.bytes
        }
    }

    private func end(_ bytes: [UInt8]) {
        if let message = message({ () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f") }) {
            #expect(message.hasPrefix("f: ") && message.contains("; "))
        }
    }

    @Test(arguments: Kind.allCases)
    func `A file cut off anywhere ends as an error or as tables`(kind: Kind) throws {
        let bytes = try sample(kind)
        for part in 0..<64 { end(Array(bytes.prefix(bytes.count * part / 64))) }
    }

    @Test(arguments: Kind.allCases)
    func `A file with a flipped bit ends as an error or as tables`(kind: Kind) throws {
        let bytes = try sample(kind)
        var random = SeededGenerator(seed: 2018)
        for _ in 0..<300 {
            var damaged = bytes
            damaged[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            end(damaged)
        }
    }

    @Test func `A page named like a workbook is known for what it is`() {
        let page = Array("<html><body>blocked</body></html>".utf8)
        #expect(
            message { () throws(FormatError) in try TableReader.read(bytes: page, name: "national_M2018_dl.xlsx") }?
                .contains("national_M2018_dl.xlsx: expected a table") == true)
    }
}
