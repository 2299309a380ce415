import CScan

/// A run of whole records in a buffer that one worker owns and uses again and again.
///
/// The bytes of record r, field c, as written, lie between two separators (`CScan.h` has the layout of the index).
package final class RecordBlock {
    /// The first byte of the first record.
    package private(set) var text: UnsafeMutablePointer<UInt8>
    package private(set) var separators: UnsafeMutablePointer<UInt32>
    package private(set) var records: UnsafeMutablePointer<UInt32>
    /// The number of whole records.
    package var recordCount = 0
    /// Whether some quoted field holds more quotes than the two around it.
    package private(set) var hasEscapes = false
    /// Where `text` stands in the whole text, in bytes.
    package var origin = 0
    /// The line on which the first record begins, counted from 1, where the reader counted.
    package var line: Int?

    private var bytes: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    private var found = cscan_index()
    private let indexer: cscan_indexer
    private let states: cscan_indexer

    /// Room behind the bytes for a line end the text lacks, and for reading whole words.
    private static let slack = 192

    package init(capacity: Int = 1 << 12, variant: ScanVariant? = nil) {
        self.capacity = capacity
        bytes = .allocate(capacity: capacity + Self.slack)
        bytes.initialize(repeating: 0, count: capacity + Self.slack)
        separators = .allocate(capacity: capacity + Self.slack)
        records = .allocate(capacity: capacity + Self.slack)
        text = bytes
        states = cscan_indexer_of(CSCAN_STATES)
        indexer = variant?.indexer ?? cscan_fastest()
    }

    deinit {
        bytes.deallocate()
        separators.deallocate()
        records.deallocate()
    }

    /// The buffer's bytes, of which a reader fills a beginning.
    var buffer: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(start: bytes, count: capacity) }

    /// Where the first NUL byte stands in `text`.
    var nulPosition: Int? { found.first_nul == UInt32.max ? nil : Int(found.first_nul) }
    /// Whether the indexed bytes end inside quotes.
    var endsInQuotes: Bool { found.open_quote != 0 }
    /// The number of line ends among the indexed bytes, quoted ones too.
    var lineEndCount: Int { Int(found.line_ends) }

    /// Makes room for a number of bytes and keeps the first ones.
    func reserve(_ wanted: Int, keeping kept: Int = 0) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + Self.slack)
        larger.initialize(repeating: 0, count: wanted + Self.slack)
        larger.update(from: bytes, count: kept)
        bytes.deallocate()
        separators.deallocate()
        records.deallocate()
        bytes = larger
        text = larger
        separators = .allocate(capacity: wanted + Self.slack)
        records = .allocate(capacity: wanted + Self.slack)
        capacity = wanted
    }

    /// Indexes the bytes of the buffer from a place where a record begins.
    ///
    /// - Parameter isEnd: whether the text ends here, so that a last line without an end has one all the same.
    func index(from start: Int, to end: Int, isEnd: Bool, dialect: DelimitedDialect) {
        text = bytes + start
        var length = end - start
        if isEnd, length > 0, text[length - 1] != dialect.lineEnd.rawValue {
            text[length] = dialect.lineEnd.rawValue
            length += 1
        }
        run(indexer, length, dialect)
        if found.irregular != 0 { run(states, length, dialect) }
        recordCount = Int(found.records)
        hasEscapes = found.escapes != 0
    }

    private func run(_ indexer: cscan_indexer, _ length: Int, _ dialect: DelimitedDialect) {
        indexer(
            text, UInt32(length), dialect.delimiter, dialect.quote ?? 0, dialect.lineEnd.rawValue, separators, records,
            &found)
    }

    /// Where a record begins in `text`; for the number of records, where the next one would.
    package func start(ofRecord record: Int) -> Int { Int(separators[Int(records[record])] &+ 1) }

    /// Where a record's line end stands in `text`.
    package func end(ofRecord record: Int) -> Int { Int(separators[Int(records[record + 1])]) }

    /// Where the last whole record ends in `text`, its line end included.
    var end: Int { recordCount == 0 ? 0 : start(ofRecord: recordCount) }

    /// The number of fields of a record.
    package func fieldCount(ofRecord record: Int) -> Int { Int(records[record + 1] - records[record]) }

    /// Whether nothing stands on a record's line.
    package func isBlank(record: Int, dialect: DelimitedDialect) -> Bool {
        fieldCount(ofRecord: record) == 1 && field(record, 0, dialect: dialect).isEmpty
    }

    /// A field as written: with its quotes, without the line end.
    package func field(_ record: Int, _ column: Int, dialect: DelimitedDialect) -> UnsafeRawBufferPointer {
        let first = Int(records[record])
        let start = Int(separators[first + column] &+ 1)
        var end = Int(separators[first + column + 1])
        if first + column + 1 == Int(records[record + 1]), dialect.lineEnd == .lineFeed, end > start,
            text[end - 1] == 0x0D
        {
            end -= 1
        }
        return UnsafeRawBufferPointer(start: text + start, count: end - start)
    }

    /// Finds the fields of a column, or a part of each, in some records, with the writing of the dialect undone.
    ///
    /// - Parameters:
    ///   - records: for each of them, where it begins in `separators`.
    ///   - part: how many bytes to leave out and how many to take; all where nil.
    ///   - isLast: whether the column is the last one.
    /// - Returns: false where some field needs more than leaving bytes out; then nothing found counts.
    package func findFields(
        _ column: Int, part: (skipped: Int, taken: Int)?, isLast: Bool, in records: UnsafePointer<UInt32>, count: Int,
        dialect: DelimitedDialect, starts: UnsafeMutablePointer<UnsafePointer<UInt8>>,
        counts: UnsafeMutablePointer<Int>
    ) -> Bool {
        let (count, column) = (UInt32(count), UInt32(column))
        let quote = found.quotes == 0 ? 0 : dialect.quote ?? 0
        guard !hasEscapes, !dialect.trimsBlanks || quote == 0 else { return false }
        let starts = UnsafeMutableRawPointer(starts).assumingMemoryBound(to: UnsafePointer<UInt8>?.self)
        guard dialect.trimsBlanks else {
            let mayEndInReturn = isLast && dialect.lineEnd == .lineFeed
            return part == nil
                && cscan_fields(
                    text, separators, records, count, column, quote, mayEndInReturn ? 1 : 0, starts, counts) == 0
        }
        if let part {
            return !isLast
                && cscan_parts(
                    text, separators, records, count, column, UInt32(clamping: part.skipped),
                    UInt32(clamping: part.taken), starts, counts) == 0
        }
        return cscan_trimmed(text, separators, records, count, column, starts, counts) == 0
    }

    /// The number of line ends in a range of `text`.
    func lineEnds(from start: Int, to end: Int, dialect: DelimitedDialect) -> Int {
        var count = 0
        for position in start..<max(start, end) where text[position] == dialect.lineEnd.rawValue { count += 1 }
        return count
    }
}

/// What hands out the records of a text, block after block, to any number of workers at once.
package protocol RecordBlocks: AnyObject, Sendable {
    /// Fills a worker's block with the next records; returns false at the end. A block may hold no record at all.
    func next(_ block: RecordBlock) throws(DelimitedError) -> Bool

    /// Where a record of a block stands in the text.
    func place(of record: Int, in block: RecordBlock) throws(DelimitedError) -> DelimitedPlace

    /// How many bytes of the text have been handed out.
    var position: Int { get }
}
