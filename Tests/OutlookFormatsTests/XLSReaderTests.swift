import Testing

@testable import OutlookFormats

struct XLSReaderTests {
    @Test func `Every kind of cell is read, with what FreeXL leaves out`() throws {
        let table = try #require(try TableReader.read(path: Fixtures.path("small.xls")).first)
        #expect(table.format == .xls && table.byteCount == 5632 && table.name == "small.xls")
        #expect(table.sheets.map(\.name) == ["Wages & jobs", "Hidden"])
        #expect(table.sheets.map(\.isHidden) == [false, true])
        let grid = table.sheets[0].grid
        #expect(
            (0..<grid.rowCount).map { grid.row($0) } == [
                ["OCC_CODE", "OCC_TITLE", "TOT_EMP", "A_MEDIAN", "H_MEAN"].map { .text($0) },
                [.text("31-9092"), .text("Medical assistants"), .number(673660), .number(33610), .number(16.73)],
                [
                    .text("29-1067"), .text("Surgeons \u{2014} größte Löhne"), .number(34390.5), .text("#"),
                    .number(-1.25),
                ],
                [],
                [
                    .number(43221), .number(43221 + 45_000.0 / 86_400), .number(0.25), .boolean(true), .number(0),
                    .number(1e300), .text("#N/A"),
                ],
            ])
        #expect(table.sheets[1].grid[2, 2] == .text("only cell"))
    }

    @Test func `A child that needs more memory or time than it may have ends as an error`() throws {
        let bytes = try Fixtures.bytes("small.xls")
        var limits = FormatLimits()
        limits.childMemoryBytes = 4096
        let tight = message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f", limits: limits) }
        #expect(tight?.hasPrefix("f: expected an .xls workbook; found bytes on which its reader ") == true)
        limits = FormatLimits()
        limits.childWallSeconds = 0
        #expect(
            message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f", limits: limits) } == """
                f: expected an .xls workbook; found bytes on which its reader took more than 0 seconds; the file is \
                damaged or hostile: download it again, or save it as .xlsx
                """)
    }

    @Test func `Other compound files are named`() throws {
        let workbook = Array("W\0o\0r\0k\0b\0o\0o\0k\0".utf8)
        for (name, expected) in [
            ("WordDocument", "a Word document (.doc); save its table as .xlsx or .csv"),
            ("Wages", "an OLE compound file without a workbook; save its table as .xlsx or .csv"),
        ] {
            var bytes = try Fixtures.bytes("small.xls")
            let start = try #require(bytes.indices.first { bytes[$0...].starts(with: workbook) })
            let wide = name.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
            for index in 0..<64 { bytes[start + index] = index < wide.count ? wide[index] : 0 }
            bytes[start + 64] = UInt8(wide.count + 2)
            #expect(
                message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f") }
                    == "f: expected a table (xlsx, xls, csv, tsv, or a zip of them); found " + expected)
        }
        var bytes = try Fixtures.bytes("small.xls")
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: workbook) })
        for (index, byte) in "EncryptedPackage".utf8.enumerated() {
            (bytes[start + 2 * index], bytes[start + 2 * index + 1]) = (byte, 0)
        }
        bytes[start + 64] = 34
        #expect(
            message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f") } == """
                f: expected a file anybody can read; found one locked by a password; open it with its password, save \
                it without one, and read that copy
                """)
    }
}
