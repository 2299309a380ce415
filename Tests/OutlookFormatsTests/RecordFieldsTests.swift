import Testing

@testable import OutlookFormats

/// Fields found for a whole column at once, against undoing the writing of each.
struct RecordFieldsTests {
    static let dialects = [
        DelimitedDialect(delimiter: 0x2C), DelimitedDialect(delimiter: 0x3B, lineEnd: .carriageReturn),
        DelimitedDialect(delimiter: 0x09, trimsBlanks: true), .labstat, .tidy,
    ]

    /// A table of some columns, the fields of which are mostly plain.
    static func table(seed: Int, columns: Int, dialect: DelimitedDialect) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let ordinary = ["", "1", "12345678", "a longer field of text", "-", "0.5"]
        let padded = ordinary.map { "   \($0)" } + ordinary.map { "\($0)  " } + ["                       deep"]
        let quoted = ordinary.map { "\"\($0)\"" }
        let odd = ["\"a\"\"b\"", "=1", "\"=1\"", "\"\"", "x\"y", "\r", "\"\n\"", "=\"7\""]
        let kinds = [ordinary, quoted, padded, odd]
        var text = ""
        for _ in 0..<40 {
            let fields = (0..<columns).map { _ -> String in
                let kind = Int.random(in: 0..<16, using: &generator)
                let list = seed % 4 == 3 && kind == 0 ? kinds[3] : kinds[[0, kind % 2, kind % 3, 0][seed % 4]]
                return list[Int.random(in: 0..<list.count, using: &generator)]
            }
            let end =
                dialect.lineEnd == .lineFeed ? (Int.random(in: 0..<3, using: &generator) == 0 ? "\r\n" : "\n") : "\r"
            text += fields.joined(separator: String(UnicodeScalar(dialect.delimiter))) + end
        }
        return Array(text.utf8)
    }

    @Test("Whole fields and parts of them", arguments: 0..<40)
    func columns(seed: Int) throws {
        for dialect in Self.dialects {
            let columns = 1 + seed % 4
            let text = Self.table(seed: seed, columns: columns, dialect: dialect)
            let blocks = StreamBlocks(
                source: MemorySource(text), name: "t", dialect: dialect, limits: DelimitedLimits(), blockBytes: 700)
            let block = RecordBlock(capacity: 1)
            while try blocks.next(block) {
                let records = (0..<block.recordCount).filter { block.fieldCount(ofRecord: $0) == columns }
                for column in 0..<columns {
                    for part in [nil, (skipped: 0, taken: 1), (skipped: 2, taken: 3)] {
                        check(block, records, column, part, isLast: column == columns - 1, dialect)
                    }
                }
            }
        }
    }

    private func check(
        _ block: RecordBlock, _ records: [Int], _ column: Int, _ part: (skipped: Int, taken: Int)?, isLast: Bool,
        _ dialect: DelimitedDialect
    ) {
        var starts = [UnsafePointer<UInt8>](repeating: UnsafePointer(block.text), count: records.count + 1)
        var counts = [Int](repeating: 0, count: records.count + 1)
        let isFound = block.findFields(
            column, part: part, isLast: isLast, in: records.map { block.records[$0] }, count: records.count,
            dialect: dialect, starts: &starts, counts: &counts)
        guard isFound else { return }
        var room: [UInt8] = []
        for (index, record) in records.enumerated() {
            let field = block.field(record, column, dialect: dialect)
            let whole = FieldText.content(of: field, dialect: dialect, room: &room).map { Array($0) } ?? room
            let expected = part.map { Array(whole.dropFirst($0.skipped).prefix($0.taken)) } ?? whole
            let found = Array(UnsafeBufferPointer(start: starts[index], count: counts[index]))
            #expect(found == expected, "\(String(decoding: field, as: UTF8.self).debugDescription)")
        }
    }

    @Test("A column of bare or quoted fields is found at once")
    func plain() throws {
        let text = Array("a,\"b\",c\r\n1,\"22\",\r\n".utf8)
        let blocks = StreamBlocks(
            source: MemorySource(text), name: "t", dialect: DelimitedDialect(delimiter: 0x2C),
            limits: DelimitedLimits(), blockBytes: 700)
        let block = RecordBlock(capacity: 1)
        #expect(try blocks.next(block))
        var starts = [UnsafePointer<UInt8>](repeating: UnsafePointer(block.text), count: 2)
        var counts = [0, 0]
        for (column, lengths) in [[1, 1], [1, 2], [1, 0]].enumerated() {
            let isFound = block.findFields(
                column, part: nil, isLast: column == 2, in: [block.records[0], block.records[1]], count: 2,
                dialect: DelimitedDialect(delimiter: 0x2C), starts: &starts, counts: &counts)
            #expect(isFound)
            #expect(counts == lengths)
        }
    }
}
