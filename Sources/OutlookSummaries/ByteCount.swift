import OutlookFormats

/// How much text a table holds.
public struct ByteCount: Hashable, Sendable {
    public var rows = 0
    /// The bytes of all fields, quotes and separators not counted.
    public var bytes = 0
}

extension SummaryEngine {
    /// Parses every field of some tables and adds up their lengths.
    public func count(over inputs: [SummaryInput]) throws(SummaryError) -> ByteCount {
        var scan = InputScan(inputs: inputs, blockBytes: blockBytes, watch: watch)
        let (threads, skips) = (threads, skipsBadRows)
        let scanners = try scan.run { (header, _) throws(SummaryError) in
            (0..<threads).map { _ in ByteScanner(columnCount: header.count, skipsBadRows: skips) }
        }
        return scanners.reduce(into: ByteCount()) { total, scanner in
            total.rows += scanner.count.rows
            total.bytes += scanner.count.bytes
        }
    }
}

/// Adds up the lengths of all fields of the blocks one thread gets.
private final class ByteScanner: BlockScanner {
    private(set) var count = ByteCount()
    private let columnCount: Int
    private let skipsBadRows: Bool
    private let fields: RecordFields

    init(columnCount: Int, skipsBadRows: Bool) {
        self.columnCount = columnCount
        self.skipsBadRows = skipsBadRows
        fields = RecordFields(columnCount: columnCount)
    }

    func relieve() {}

    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        let fields = fields
        fields.open(block, dialect: text.dialect)
        let records = block.records
        var rows = 0, bytes = 0
        for record in 0..<block.recordCount {
            let first = records[record]
            if Int(records[record &+ 1] &- first) != columnCount {
                if block.isBlank(record: record, dialect: text.dialect) || skipsBadRows { continue }
                throw try .ragged(record, in: block, of: blocks, name: text.name, expected: columnCount)
            }
            fields.moveTo(first)
            rows &+= 1
            for column in 0..<columnCount {
                bytes &+= fields.field(ColumnUse(column: Int32(truncatingIfNeeded: column))).count
            }
        }
        count.rows += rows
        count.bytes += bytes
    }
}
