import Testing

@testable import OutlookFormats

struct XLSXReaderTests {
    private func read(_ book: TinyWorkbook, _ limits: FormatLimits = FormatLimits()) throws -> TableFile {
        let bytes = try book.bytes
        let tables = try TableReader.read(bytes: bytes, name: "book.bin", limits: limits)
        let table = try #require(tables.first)
        #expect(tables.count == 1 && table.format == .xlsx && table.byteCount == bytes.count && table.archive == nil)
        #expect(table.sha256 == (try SHA256.hash(bytes)))
        return table
    }

    private func cells(_ rows: String, shared: [String] = []) throws -> [[Cell]] {
        let grid = try read(TinyWorkbook(rows: rows, shared: shared)).sheets[0].grid
        return (0..<grid.rowCount).map { grid.row($0) }
    }

    @Test func `Every kind of cell is read`() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="4"><v>9.9499999999999993</v></c><c r="C1" t="b"><v>1</v></c>\
            <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>x &amp; y</v></c>\
            <c r="F1" t="inlineStr"><is><t>inline</t></is></c><c r="G1"><f>1+1</f><v>2</v></c>\
            <c r="H1" t="n"><v>43221</v></c><c r="I1" t="d"><v>2018-05-01</v></c></row>
            """
        #expect(
            try cells(rows, shared: ["zero", "one"]) == [
                [
                    .text("one"), .number(9.95), .boolean(true), .text("#N/A"), .text("x & y"), .text("inline"),
                    .number(2), .number(43221), .text("2018-05-01"),
                ]
            ])
    }

    @Test func `Rows and cells without names stand after the last`() throws {
        #expect(
            try cells(
                "<row><c><v>1</v></c><c/><c r=\"E1\"><v>2</v></c><c><v>3</v></c></row><row r=\"3\"><c><v>4</v></c></row>"
            )
                == [[.number(1), .empty, .empty, .empty, .number(2), .number(3)], [], [.number(4)]])
    }

    @Test func `Empty values and texts without characters are empty cells`() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v></v></c>\
            <c r="D1" t="str"><v></v></c><c r="E1" t="inlineStr"><is><t/></is></c></row>
            """
        #expect(try cells(rows, shared: ["", "x"]) == [[.empty, .text("x")]])
    }

    @Test func `Runs are joined, phonetic hints left out, blanks kept only on request, escapes undone`() throws {
        var book = TinyWorkbook(
            rows: "<row>" + (0..<6).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>")
        book.sharedXML = """
            <sst><si><r><rPr><b/></rPr><t>Medical </t></r><r><t xml:space="preserve"> assistants</t></r>\
            <rPh sb="0" eb="1"><t>hint</t></rPh></si><si><t>  trimmed\n </t></si>\
            <si><t xml:space="preserve">  kept </t></si><si><t>a_x000D_\nb_x005F_x000D_</t></si>\
            <si><t>_xD83D__xDE00_ _xD83D_ _xZZZZ_ _x0041</t></si><si><t>caf\u{E9} &lt;&#65;&gt; <![CDATA[<&]]></t></si></sst>
            """
        #expect(
            try read(book).sheets[0].grid.row(0) == [
                .text("Medical assistants"), .text("trimmed"), .text("  kept "), .text("a\r\nb_x000D_"),
                .text("\u{1F600} \u{FFFD} _xZZZZ_ _x0041"), .text("caf\u{E9} <A> <&"),
            ])
    }

    @Test func `Sheets keep their tabs' order, names and hiding; other folders, prefixes and namespaces do`() throws {
        var book = TinyWorkbook(sheets: [
            ("Table &quot;1&quot;", nil, TinyWorkbook.sheet("<row><c><v>1</v></c></row>")),
            ("Notes", "hidden", "<worksheet><sheetData/></worksheet>"),
            (
                "Deep", "veryHidden",
                "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>7</x:v></x:c></x:row>"
                    + "</x:sheetData></x:worksheet>"
            ),
        ])
        book.folder = "Other/Place"
        book.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        let sheets = try read(book).sheets
        #expect(sheets.map(\.name) == ["Table \"1\"", "Notes", "Deep"])
        #expect(sheets.map(\.isHidden) == [false, true, true])
        #expect(sheets.map(\.grid.rowCount) == [1, 0, 1])
        #expect(sheets[2].grid.row(0) == [.empty, .number(7)])
    }

    @Test(arguments: [
        ("2024-08-29T13:21:02Z", "2024-08-29T13:21:02Z"), ("2024-08-29T13:21:02.5Z", "2024-08-29T13:21:02Z"),
        ("2024-08-29", nil), ("yesterday", nil), ("", nil),
    ])
    func `The time of modification comes from the core properties`(text: String, expected: String?) throws {
        var book = TinyWorkbook(rows: "")
        book.coreXML =
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dcterms=\"d\"><dcterms:created>1999-01-01T00:00:00Z"
            + "</dcterms:created><dcterms:modified>\(text)</dcterms:modified></cp:coreProperties>"
        #expect(try read(book).modified == expected)
        #expect(try read(TinyWorkbook(rows: "")).modified == nil)
    }

    @Test func `Cells far apart cost what is written, and no more than the limit`() throws {
        let rows =
            "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
        let grid = try read(TinyWorkbook(rows: rows)).sheets[0].grid
        #expect(grid.writtenCellCount == 2 && grid.rowCount == 1_048_576)
        #expect(grid[1_048_575, 16_383] == .number(2))
        var limits = FormatLimits()
        limits.cells = 1_048_577
        let bytes = try TinyWorkbook(rows: rows).bytes
        #expect(
            message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f", limits: limits) } == """
                f: sheet "Sheet1": expected at most 1048577 cells and rows in a workbook; found more; no published table \
                is like this: if the file is trusted, raise the limit
                """)
    }

    @Test func `A text of ten million bytes is refused, wherever it stands`() throws {
        let long = String(repeating: "a", count: 10_000_000)
        var limits = FormatLimits()
        limits.ratioFloorBytes = 100 << 20
        for (rows, shared, place) in [
            ("<row><c t=\"str\"><v>\(long)</v></c></row>", [], "sheet \"Sheet1\", cell A1"),
            ("<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>", [], "sheet \"Sheet1\", cell A1"),
            ("<row r=\"\(long)\"/>", [], "sheet \"Sheet1\""), ("", [long], "member \"xl/sharedStrings.xml\""),
        ] {
            let bytes = try TinyWorkbook(rows: rows, shared: shared).bytes
            let text = message { () throws(FormatError) in
                try TableReader.read(bytes: bytes, name: "f", limits: limits)
            }
            #expect(text?.hasPrefix("f: \(place): expected at most 1048576 bytes in a ") == true, "\(text ?? "")")
        }
    }

    @Test func `Elements may not nest without end`() throws {
        let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
        let bytes = try TinyWorkbook(rows: deep).bytes
        #expect(
            message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f") }?.contains(
                "expected at most 64 elements inside each other") == true)
    }

    @Test func `Other Office documents are named`() throws {
        for (part, found) in [
            ("xl/workbook.bin", "a binary workbook (.xlsb); open it and save it as .xlsx"),
            ("word/document.xml", "a Word document; save its table as .xlsx or .csv"),
        ] {
            let links =
                "<Relationships><Relationship Id=\"1\" Type=\"t/officeDocument\" Target=\"\(part)\"/></Relationships>"
            let bytes = try TinyZip.archive([
                ("[Content_Types].xml", Array("<Types/>".utf8)), ("_rels/.rels", Array(links.utf8)), (part, [1, 2, 3]),
            ])
            #expect(
                message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f") }
                    == "f: expected a table (xlsx, xls, csv, tsv, or a zip of them); found " + found)
        }
    }
}
