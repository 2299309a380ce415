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
                    .number(43221), .number(43221 + 45_000.0 / 86_400), .number(0.25), .boolean(true), .empty,
                    .number(1e300), .text("#N/A"),
                ],
            ])
        #expect(table.sheets[1].grid[2, 2] == .text("only cell"))
    }

    /// The formula cell of the fixture, E5, with the eight bytes of its saved result replaced.
    private func formula(_ result: [UInt8]) throws -> Cell {
        var bytes = try Fixtures.bytes("small.xls")
        let start = try #require(
            bytes.indices.first {
                bytes[$0...].starts(with: [0x06, 0x00]) && bytes[($0 + 4)...].starts(with: [4, 0, 4, 0])
            })
        bytes.replaceSubrange(start + 10..<start + 18, with: result)
        return try TableReader.read(bytes: bytes, name: "f")[0].sheets[0].grid[4, 4]
    }

    @Test func `A formula gives the result saved with it`() throws {
        let number = (0..<8).map { UInt8(truncatingIfNeeded: (2.5).bitPattern >> (8 * UInt64($0))) }
        #expect(try formula(number) == .number(2.5))
        #expect(try formula([1, 0, 1, 0, 0, 0, 0xFF, 0xFF]) == .boolean(true))
        #expect(try formula([2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF]) == .text("#DIV/0!"))
        #expect(try formula([3, 0, 0, 0, 0, 0, 0xFF, 0xFF]) == .empty)
    }

    @Test func `A child that needs more memory or time than it may have ends as an error`() throws {
        // A sheet that claims 65,536 rows and 256 columns, for which FreeXL wants 256 MiB at once.
        var huge = try Fixtures.bytes("small.xls")
        for start in huge.indices where huge[start...].starts(with: [0x00, 0x02, 0x0E, 0x00]) {
            huge.replaceSubrange(start + 8..<start + 12, with: [0, 0, 1, 0])
            huge.replaceSubrange(start + 14..<start + 16, with: [0, 1])
        }
        #expect(
            read(huge) { $0.childMemoryBytes = 32 << 20 } == """
                f: expected an .xls workbook; found records that cannot be followed or want more memory than is allowed; \
                the file is damaged or not what it claims to be: download it again
                """)
        #expect(
            read(try Fixtures.bytes("small.xls")) { $0.childWallSeconds = 0 } == """
                f: expected an .xls workbook; found bytes on which its reader took more than 0 seconds; the file is \
                damaged or hostile: download it again, or save it as .xlsx
                """)
    }

    @Test func `A crash of the C library ends as an error`() throws {
        var bytes = try Fixtures.bytes("small.xls")
        // A length that makes FreeXL 1.0.6 read outside its memory; a later one may know better.
        bytes[2181] = 151
        let found = message { () throws(FormatError) in
            try XLSReader.answer(bytes, at: FormatError.Place(file: "f"), limits: FormatLimits())
        }
        // What the read outside meets, and so the signal, depends on the child's memory.
        #expect(
            found == nil
                || found?.hasPrefix("f: expected an .xls workbook; found bytes on which its reader crashed (") == true
                || found?.hasPrefix("f: expected an .xls workbook; found records that cannot be followed") == true)
    }

    private func read(_ bytes: [UInt8], _ change: (inout FormatLimits) -> Void) -> String? {
        var limits = FormatLimits()
        change(&limits)
        return message { () throws(FormatError) in try TableReader.read(bytes: bytes, name: "f", limits: limits) }
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
