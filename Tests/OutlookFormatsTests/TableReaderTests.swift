import Testing

@testable import OutlookFormats

struct TableReaderTests {
    @Test func `An archive gives its documents and says what it left out`() throws {
        let workbook = try TinyWorkbook(rows: "<row><c><v>1</v></c></row>").bytes
        let bytes = try TinyZip.archive([
            ("oes/data.xlsx", workbook), ("oes/readme.pdf", Array("%PDF-1.4".utf8)),
            ("oes/list.csv", Array("a,b\n1,2\n".utf8)),
            ("old.xls", try Fixtures.bytes("small.xls")), ("inner.zip", try TinyZip.archive([("x.csv", [65])])),
        ])
        let contents = try TableReader.contents(bytes: bytes, name: "oes.zip")
        #expect(contents.tables.map(\.name) == ["oes/data.xlsx", "oes/list.csv", "old.xls"])
        #expect(contents.tables.map(\.format) == [.xlsx, .csv, .xls])
        #expect(contents.tables.allSatisfy { $0.archive == "oes.zip" })
        #expect(contents.tables[0].sha256 == (try SHA256.hash(workbook)))
        #expect(contents.tables[1].sheets[0].grid[1, 1] == .text("2"))
        #expect(
            contents.skipped == [
                .init(name: "oes/readme.pdf", reason: "a PDF"),
                .init(name: "inner.zip", reason: "a zip inside a zip: unpack it and read it by itself"),
            ])
    }

    @Test func `An archive without a table is an error`() throws {
        let start = "a.zip: expected a table (xlsx, xls, csv, tsv, or a zip of them); found "
        let pages = try TinyZip.archive([("a.html", Array("<html>".utf8)), ("b.pdf", Array("%PDF-".utf8))])
        #expect(read(pages) == start + "\"a.html\", an HTML page; \"b.pdf\", a PDF; read the file with the table in it")
        #expect(
            read(Array("PK\u{05}\u{06}".utf8) + [UInt8](repeating: 0, count: 18))
                == start + "an archive without files; read the file with the table in it")
    }

    @Test func `A fault inside a member names archive and member`() throws {
        let damaged = try TinyWorkbook(rows: "<row><c><v>x</v></c></row>").bytes
        let bytes = try TinyZip.archive([("m.xlsx", damaged)])
        #expect(
            read(bytes) == """
                a.zip: m.xlsx: sheet "Sheet1", cell A1: expected a number; found "x"; the file is damaged or not what it \
                claims to be: download it again
                """)
    }

    private static let pair = (xls: "ep/2010-20/occupation.xls", xlsx: "ep/2010-20/occupation.xlsx")

    @Test(
        .enabled(
            if: Fixtures.original(pair.xls) != nil && Fixtures.original(pair.xlsx) != nil,
            "the published originals are not beside the package"))
    func `The projections of 2010 to 2020 are the same as xls and as xlsx`() throws {
        let old = try #require(try TableReader.read(path: Fixtures.original(Self.pair.xls) ?? "").first)
        let new = try #require(try TableReader.read(path: Fixtures.original(Self.pair.xlsx) ?? "").first)
        #expect(old.modified == "2012-02-21T16:26:16Z")
        let sheet = try #require(old.sheets.first { $0.name == "Table 1.7" }).grid
        let same = try #require(new.sheets.first { $0.name == "Table 1.7" }).grid
        #expect(sheet.rowCount == same.rowCount)
        for row in 0..<sheet.rowCount {
            #expect(sheet.row(row).map(\.decimalText) == same.row(row).map(\.decimalText))
        }
    }

    private func read(_ bytes: [UInt8]) -> String? {
        message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "a.zip") }
    }
}
