import Testing

@testable import OutlookFormats

/// Rows read straight from their bytes must be what the XML parser makes of them.
struct PlainRowTests {
    private func read(_ xml: String, takingPlainRows: Bool) throws -> Result<Grid, FormatError> {
        let bytes = try TinyZip.archive([("sheet.xml", Array(xml.utf8))])
        let shared = SharedTexts(texts: ["zero", "", "two"], hasText: [true, false, true])
        let reader = WorksheetReader(
            place: FormatError.Place(file: "f", sheet: "s"), shared: shared, cellsLeft: 1_000_000,
            limits: FormatLimits())
        return Result { () throws(FormatError) in
            try ZipArchive.withArchive(bytes, name: "f") { archive throws(FormatError) in
                try WorksheetStream.read(
                    archive.members[0], of: archive, into: reader, limits: FormatLimits(),
                    takingPlainRows: takingPlainRows)
            }
            return reader.grid
        }
    }

    private func agree(_ xml: String) throws {
        let (plain, parsed) = (try read(xml, takingPlainRows: true), try read(xml, takingPlainRows: false))
        switch (plain, parsed) {
        case (.success(let plain), .success(let parsed)): #expect(plain == parsed, "\(xml)")
        case (.failure, .failure): break
        default: Issue.record("one way reads what the other refuses: \(plain) and \(parsed) of \(xml)")
        }
    }

    private func randomRows(_ random: inout SeededGenerator) -> String {
        var rows = ""
        for row in 1...Int.random(in: 1...12, using: &random) {
            var cells = ""
            for column in 0..<6 {
                let r = Bool.random(using: &random) ? " r=\"\(CellReference(row: row - 1, column: column))\"" : ""
                switch Int.random(in: 0..<12, using: &random) {
                case 0: cells += "<c\(r)/>"
                case 1: cells += "<c\(r) s=\"3\"></c>"
                case 2: cells += "<c\(r) t=\"s\"><v>\(Int.random(in: 0..<3, using: &random))</v></c>"
                case 3: cells += "<c\(r) t=\"b\"><v>1</v></c>"
                case 4: cells += "<c\(r) t=\"str\"><v>a_x0041_ &amp; b</v></c>"
                case 5: cells += "<c\(r) t=\"e\"><v>#N/A</v></c>"
                case 6: cells += "<c\(r) t=\"inlineStr\"><is><t>in</t></is></c>"
                case 7: cells += "<c\(r)><f>A1</f><v>5</v></c>\n"
                case 8: cells += "<c\(r) t=\"n\"><v>1e3</v></c>"
                default: cells += "<c\(r) s=\"1\"><v>\(Double.random(in: -9...9, using: &random))</v></c>"
                }
            }
            let spans = Bool.random(using: &random) ? " spans=\"1:6\" x14ac:dyDescent=\"0.25\"" : ""
            rows += "<row r=\"\(row)\"\(spans)>\(cells)</row>" + (Bool.random(using: &random) ? "\n" : "")
        }
        return rows
    }

    @Test(arguments: 0..<25)
    func `Random sheets come out alike both ways`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        try agree(TinyWorkbook.sheet(randomRows(&random)))
    }

    @Test(arguments: 0..<100)
    func `Damaged sheets come out alike or are refused both ways`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 1000)
        var bytes = Array(TinyWorkbook.sheet(randomRows(&random)).utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
            case 1: bytes.removeSubrange(place..<min(place + 3, bytes.count))
            default: bytes.insert(contentsOf: bytes.randomElement(using: &random).map { [$0] } ?? [], at: place)
            }
        }
        try agree(String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: [
        "<row r=\"1\"/><row r=\"2\"></row>", "<row r=\"1\" r=\"2\"/>", "<row r='1'/>", "<row r=\"1\"\n/>",
        "<row><c s=\"1\" s=\"2\"/></row>", "<row><c t=\"s\" r=\"A1\"><v>2</v></c></row>", "<row><c><v/></c></row>",
        "<row><!-- x --><c><v>1</v></c></row>", "<row><c><v>1]]></v></c></row>", "<row><c><v>1</v></c>",
        "<row x:r=\"9\"><c x:r=\"Z9\"><v>1</v></c></row>",
        "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<rowx/><row/>", "<row><cx/></row>", "<row a=\"&lt;\"/>", "<row a=\"<\"/>",
        "<row><c t=\"str\"><v>]]&gt;</v></c></row>",
    ])
    func `Spellings that are rare come out alike both ways`(rows: String) throws {
        try agree(TinyWorkbook.sheet(rows))
    }

    @Test func `Rows longer than a buffer and rows across buffers come out alike`() throws {
        let cells = (0..<3000).map { "<c><v>\($0).5</v></c>" }.joined()
        let long = "<row>" + (0..<3).map { _ in cells }.joined() + "</row>"
        let many = (0..<20).map { _ in "<row>\(cells)</row>" }.joined()
        try agree(TinyWorkbook.sheet(long + many + long))
        try agree(TinyWorkbook.sheet(many + "<row><c><v>x</v></c></row>"))
    }
}
