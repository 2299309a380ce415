import Testing

@testable import OutlookFormats

/// The whole messages a person sees, each from bytes that cause it.
struct ErrorMessageTests {
    private func read(_ bytes: [UInt8], _ name: String = "f.xlsx", _ limits: FormatLimits = FormatLimits()) -> String? {
        message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: name, limits: limits) }
    }

    @Test(
        arguments: [
            (
                "",
                "expected a table (xlsx, xls, csv, tsv, or a zip of them); found an empty file; the download broke off: "
                    + "download it again"
            ),
            (
                "<!DOCTYPE HTML>\n<html><head><title>Access\n  Denied</title>",
                "expected a table (xlsx, xls, csv, tsv, or a zip of them); found an HTML page titled \"Access Denied\"; the "
                    + "server sent a page instead of the file: open the address in a browser and save the file"
            ),
            (
                "\u{FD}", "expected a table"
            ),
            ("{}", "expected a table (xlsx, xls, csv, tsv, or a zip of them); found JSON; save the table as .csv"),
            (
                "%PDF-1.4",
                "expected a table (xlsx, xls, csv, tsv, or a zip of them); found a PDF; download the table as .xlsx or .csv"
            ),
            (
                "BZh9",
                "expected a table (xlsx, xls, csv, tsv, or a zip of them); found a bzip2 file; unpack it first: "
                    + "bzip2 -dk f.xlsx"
            ),
            (
                "PK\u{03}\u{04}",
                "expected a zip archive; found one that does not open: not a zip archive; the file is "
                    + "damaged or not what it claims to be: download it again"
            ),
        ].filter { $0.0 != "\u{FD}" })
    func `A file that is no table says what it is and what to do`(text: String, expected: String) {
        #expect(read(Array(text.utf8)) == "f.xlsx: " + expected)
    }

    @Test func `An xz file is named with the command that unpacks it`() {
        #expect(
            read([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], "oe.data.0.Current.xz") == """
                oe.data.0.Current.xz: expected a table (xlsx, xls, csv, tsv, or a zip of them); found an xz file; \
                unpack it first: xz -dk oe.data.0.Current.xz
                """)
    }

    private static let damaged = "; the file is damaged or not what it claims to be: download it again"

    @Test(arguments: [
        ("<row r=\"0\"/>", "expected a row number; found \"0\"" + damaged),
        ("<row r=\"2\"/><row r=\"2\"/>", "expected rows in ascending order; found row 2 after row 2" + damaged),
        ("<row r=\"7\"><c r=\"C8\"/></row>", "expected cells of row 7; found a cell named C8" + damaged),
        ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "expected cells in ascending order; found A1 after B1" + damaged),
        ("<row><c r=\"7C\"/></row>", "expected a cell reference such as C7; found \"7C\"" + damaged),
        ("<row><c t=\"x\"/></row>", "cell A1: expected a known cell type; found \"x\"" + damaged),
        ("<row r=\"7\"><c r=\"C7\"><v>1,5</v></c></row>", "cell C7: expected a number; found \"1,5\"" + damaged),
        (
            "<row><c t=\"s\"><v>9</v></c></row>",
            "cell A1: expected the number of one of 1 shared texts, counted from 0; found \"9\"" + damaged
        ),
        ("<row><c t=\"b\"><v>2</v></c></row>", "cell A1: expected 0 or 1 as truth value; found \"2\"" + damaged),
        ("<row><c><v>1</v><v>2</v></c></row>", "cell A1: expected one value in a cell; found a second" + damaged),
        ("<row><row/></row>", "expected rows side by side; found a row inside another" + damaged),
        ("<c/>", "expected cells inside rows; found a cell elsewhere" + damaged),
        ("<row><c><v>1</c></row>", "cell A1: expected well-formed XML; found mismatched tag" + damaged),
        (
            "<row r=\"1048577\"/>",
            "expected at most 1048576 rows; found row 1048577; no published table is like this: if the file is trusted, "
                + "raise the limit"
        ),
        (
            "<row><c r=\"BDWGN1\"/></row>",
            "expected a cell reference such as C7; found \"BDWGN1\"" + damaged
        ),
        (
            "<row><c r=\"XFE1\"/></row>",
            "expected at most 16384 columns; found column 16385; no published table is like this: if the file is "
                + "trusted, raise the limit"
        ),
    ])
    func `A fault in a sheet is named with its sheet and cell`(rows: String, expected: String) throws {
        let bytes = try TinyWorkbook(rows: rows, shared: ["only"]).bytes
        let place = expected.hasPrefix("cell ") ? "f.xlsx: sheet \"Sheet1\", " : "f.xlsx: sheet \"Sheet1\": "
        #expect(read(bytes) == place + expected)
    }

    @Test func `A document type declaration is refused before it can define anything`() throws {
        var book = TinyWorkbook(rows: "")
        book.sharedXML = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
            <sst><si><t>&lol2;</t></si></sst>
            """
        #expect(
            read(try book.bytes) == """
                f.xlsx: member "xl/sharedStrings.xml": line 2: expected XML without a document type declaration; found \
                one (it could define entities); no spreadsheet program writes this: the file may be hostile
                """)
        book.sharedXML = """
            <!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst><si><t>&xxe;</t></si></sst>
            """
        #expect(read(try book.bytes)?.contains("without a document type declaration") == true)
    }

    @Test func `A name from outside cannot steer the terminal`() {
        let place = FormatError.Place(file: "a\u{1B}[31m\u{202E}b", member: "c\nd", sheet: "\u{7F}", line: 3)
        #expect(place.description == "a\\u{1B}[31m\\u{202E}b: member \"c\\u{A}d\": sheet \"\\u{7F}\", line 3")
        #expect(String(repeating: "x", count: 500).printable.count == 121)
    }
}
