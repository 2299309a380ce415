import Testing

@testable import OutlookFormats

/// What a whole text becomes, in the writings that are found in the wild.
struct DelimitedReaderTests {
    static func rows(_ bytes: [UInt8]) throws -> [[String]] {
        let grid = try CSVReader.read(bytes: bytes, name: "t.csv").grid
        return (0..<grid.rowCount).map { row in
            (0..<grid.columnCount(row: row)).map { column in
                if case .text(let text) = grid[row, column] { text } else { "" }
            }
        }
    }

    static let writings: [(String, [UInt8], [[String]])] = [
        ("plain", Array("a,b\n1,2\n".utf8), [["a", "b"], ["1", "2"]]),
        ("no last line end", Array("a,b\n1,2".utf8), [["a", "b"], ["1", "2"]]),
        ("CR LF", Array("a,b\r\n1,2\r\n".utf8), [["a", "b"], ["1", "2"]]),
        ("CR", Array("a,b\r1,2\r".utf8), [["a", "b"], ["1", "2"]]),
        ("byte order mark", [0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8), [["a", "b"], ["1", "2"]]),
        ("quoted line end", Array("a,b\n\"x\ny\",\"1,2\"\n".utf8), [["a", "b"], ["x\ny", "1,2"]]),
        ("doubled quotes", Array("a,b\n\"x\"\"y\",\"\"\"\"\n".utf8), [["a", "b"], ["x\"y", "\""]]),
        ("quote inside a field", Array("a,b\n5\" pipe,2\n".utf8), [["a", "b"], ["5\" pipe", "2"]]),
        ("text behind quotes", Array("a,b\n\"x\"y,2\n".utf8), [["a", "b"], ["xy", "2"]]),
        ("formula text", Array("a,b\n\"=\"\"31-9092\"\"\",=\"01\"\n".utf8), [["a", "b"], ["31-9092", "01"]]),
        ("LABSTAT", Array("id   \tv\t\nX1   \t  33.5\t\n".utf8), [["id", "v", ""], ["X1", "33.5", ""]]),
        ("semicolons", Array("a;b\n1,5;2\n".utf8), [["a", "b"], ["1,5", "2"]]),
        ("bars", Array("a|b|c\n1|2|3\n".utf8), [["a", "b", "c"], ["1", "2", "3"]]),
        ("one column", Array("a\n1\n\n\"\"\n".utf8), [["a"], ["1"], [""]]),
        ("blank lines", Array("\n\r\na,b\n\n1,2\n\n".utf8), [["a", "b"], ["1", "2"]]),
        ("ragged", Array("a,b\n1\n1,2,3\n".utf8), [["a", "b"], ["1"], ["1", "2", "3"]]),
        (
            "Windows-1252", [0x61, 0x2C, 0x62, 0x0A, 0x50, 0xE9, 0x2C, 0x96, 0x0A],
            [["a", "b"], ["P\u{E9}", "\u{2013}"]]
        ),
        (
            "UTF-16", [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0xE9, 0, 0x0A, 0, 0x3D, 0xD8, 0, 0xDE, 0x2C, 0, 0x62, 0],
            [["a", "\u{E9}"], ["\u{1F600}", "b"]]
        ),
    ]

    @Test("A text is read as it is written", arguments: writings)
    func reads(_ name: String, _ bytes: [UInt8], _ expected: [[String]]) throws {
        #expect(try Self.rows(bytes) == expected, "\(name)")
    }

    static let refusals: [([UInt8], String)] = [
        ([], "t.csv: expected a table with a header line; found no bytes. Download or export the file again"),
        (
            Array("\n\n".utf8),
            "t.csv: expected a table with a header line; found no bytes. Download or export the file again"
        ),
        (
            Array("a,b\n1,2\n3,\0\n".utf8),
            "t.csv: line 3 (byte 10): expected text; found a NUL byte. This is not a CSV or TSV file, or it is damaged"
        ),
        (
            Array("a,b\n1,\"2\n".utf8),
            "t.csv: line 2 (byte 4): a quoted field begins in this record and never ends. Close the quote, or double "
                + "a quote that belongs to the text"
        ),
        (
            Array("a,b\n1,\"2222222222222\n22222222\"\n".utf8),
            "t.csv: line 2, column 2 (byte 4): expected a field of at most 16 bytes; found a longer one. Look for a "
                + "quote that is not closed"
        ),
        (
            Array("a,b,c\n1,2,3,4,5,6\n".utf8),
            "t.csv: line 2 (byte 6): expected at most 5 columns; found more. Is this the right delimiter?"
        ),
    ]

    @Test("What cannot be read is refused with its place", arguments: refusals)
    func refuses(_ bytes: [UInt8], _ message: String) {
        let limits = DelimitedLimits(fieldBytes: 16, columns: 5, recordBytes: 1 << 16)
        let error = #expect(throws: DelimitedError.self) {
            try CSVReader.read(bytes: bytes, name: "t.csv", limits: limits)
        }
        #expect(error?.description == message)
    }

    @Test("A record knows its line, quoted line ends counted")
    func lines() throws {
        let file = try DelimitedFile(bytes: Array("a,b\n\"x\n\ny\",1\n\nz,2\n".utf8), name: "t")
        var lines: [Int] = []
        var bytes: [Int] = []
        try file.forEachRecord { record in
            lines.append(record.line)
            bytes.append(record.byte)
            #expect(record.count == 2)
            #expect(record.text(7) == "")
        }
        #expect(lines == [2, 6])
        #expect(bytes == [4, 14])
    }

    @Test("What the writer writes, the reader reads back to the letter", arguments: 0..<200)
    func roundTrip(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let letters = ["a", "", " ", ",", "\"", "\n", "\r", "=\"x\"", "\u{FEFF}", "\u{E9}", "\u{1F600}", "\t"]
        var rows: [[String]] = []
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            rows.append(
                (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                        letters.randomElement(using: &generator) ?? ""
                    }.joined()
                })
        }
        var writer = CSVWriter()
        for row in rows { writer.append(row: row) }
        let grid = try CSVReader.read(bytes: writer.bytes, name: "t", dialect: .tidy).grid
        let read = (0..<grid.rowCount).map { row in
            (0..<grid.columnCount(row: row)).map { column in
                if case .text(let text) = grid[row, column] { text } else { "" }
            }
        }
        #expect(read == rows)
    }
}
