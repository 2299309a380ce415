/// A delimited text opened for one pass over its records, in order and in little memory: plain, gzip, or the only
/// member of a zip archive.
public struct DelimitedFile {
    private let text: DelimitedText

    public var name: String { text.name }
    public var dialect: DelimitedDialect { text.dialect }
    /// The names in the first line that is not blank.
    public var header: [String] { text.header }

    /// - Parameter dialect: how the text is written; found by looking at it where nil.
    /// - Throws: `DelimitedError` where the file cannot be read, is empty, or is an archive of several members.
    public init(
        path: String, dialect: DelimitedDialect? = nil, limits: DelimitedLimits = DelimitedLimits()
    ) throws(DelimitedError) {
        let texts = try DelimitedText.open(path: path, dialect: dialect, limits: limits)
        guard let text = texts.first, texts.count == 1 else {
            let reason = "expected an archive of one table; found \(texts.count). Unpack the one that is meant"
            throw .unreadable(name: path, reason: reason)
        }
        self.text = text
    }

    /// Bytes in memory.
    public init(
        bytes: [UInt8], name: String, dialect: DelimitedDialect? = nil, limits: DelimitedLimits = DelimitedLimits()
    ) throws(DelimitedError) {
        text = try DelimitedText(source: MemorySource(bytes), name: name, dialect: dialect, limits: limits)
    }

    /// Hands every record behind the header to a body, in order. Blank lines are no records; records may be ragged.
    ///
    /// - Throws: what the body throws, and `DelimitedError`.
    public func forEachRecord(_ body: (borrowing DelimitedRecord) throws -> Void) throws {
        let blocks = text.blocks()
        let block = RecordBlock()
        let scratch = DelimitedRecord.Scratch()
        var line = 1 + text.headerLines
        while try blocks.next(block) {
            var position = 0
            for record in 0..<block.recordCount {
                let start = block.start(ofRecord: record)
                line += block.lineEnds(from: position, to: start, dialect: dialect)
                position = start
                if block.isBlank(record: record, dialect: dialect) { continue }
                let count = block.fieldCount(ofRecord: record)
                guard count <= text.limits.columns else {
                    let place = DelimitedPlace(line: line, byte: block.origin + start)
                    throw DelimitedError.manyColumns(name: name, place: place, limit: text.limits.columns)
                }
                let lent = DelimitedRecord(
                    block: block, record: record, dialect: dialect, scratch: scratch, count: count, line: line)
                try body(lent)
            }
            line += block.lineEnds(from: position, to: block.end, dialect: dialect)
        }
    }
}
