/// The first bytes of a source, and the source as if nothing had been read from it.
struct Sample {
    let bytes: [UInt8]
    let rest: any ByteSource
    var source: any ByteSource { MemorySource(bytes, then: rest) }

    /// - Parameter count: how many bytes to read; there are fewer only where the source ends.
    init(_ rest: any ByteSource, atLeast count: Int) throws(DelimitedError) {
        self.rest = rest
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        defer { room.deallocate() }
        let filled = try rest.fill(room)
        bytes = Array(room[..<filled])
    }
}

/// What the beginning of a text says about it: encoding, dialect, header.
struct Opening {
    let dialect: DelimitedDialect
    private(set) var header: [String] = []
    /// The bytes read so far, without a byte order mark.
    private(set) var bytes: [UInt8]
    /// What follows those bytes.
    let source: any ByteSource
    /// How many bytes the byte order mark took.
    let mark: Int
    /// Whether the bytes are not those of the file but UTF-8 made of them.
    let isTranscoded: Bool
    /// Where in `bytes` the first record behind the header begins, and on which line.
    private(set) var bodyStart = 0
    private(set) var bodyLine = 1

    init(
        source: any ByteSource, name: String, dialect: DelimitedDialect?, limits: DelimitedLimits
    ) throws(DelimitedError) {
        var sample = try Sample(source, atLeast: 1 << 16)
        let start = sample.bytes.prefix(2)
        isTranscoded = start == [0xFF, 0xFE] || start == [0xFE, 0xFF]
        if isTranscoded {
            let text = MemorySource(Array(sample.bytes.dropFirst(2)), then: sample.rest)
            sample = try Sample(UTF16Source(text, isBigEndian: start.first == 0xFE), atLeast: 1 << 16)
        }
        mark = sample.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes = Array(sample.bytes.dropFirst(mark))
        self.source = sample.rest
        guard !bytes.isEmpty else { throw .empty(name: name) }
        self.dialect = dialect ?? .detected(in: bytes)
        try readHeader(name: name, limits: limits)
    }

    private mutating func readHeader(name: String, limits: DelimitedLimits) throws(DelimitedError) {
        var isEnd = bytes.count < (1 << 16) - mark
        let block = RecordBlock()
        while true {
            block.reserve(bytes.count)
            block.buffer.copyBytes(from: bytes)
            block.index(from: 0, to: bytes.count, isEnd: isEnd, dialect: dialect)
            block.line = 1
            if let record = (0..<block.recordCount).first(where: { !block.isBlank(record: $0, dialect: dialect) }) {
                return try take(record, of: block, name: name, limits: limits)
            }
            if isEnd {
                let place = DelimitedPlace(line: 1, byte: 0)
                throw block.endsInQuotes ? .openQuote(name: name, place: place) : .empty(name: name)
            }
            if bytes.count > limits.recordBytes {
                throw .longRecord(name: name, place: DelimitedPlace(line: 1, byte: 0), limit: limits.recordBytes)
            }
            let more = try Sample(source, atLeast: bytes.count).bytes
            isEnd = more.count < bytes.count
            bytes += more
        }
    }

    private mutating func take(
        _ record: Int, of block: RecordBlock, name: String, limits: DelimitedLimits
    ) throws(DelimitedError) {
        let start = block.start(ofRecord: record)
        let line = 1 + block.lineEnds(from: 0, to: start, dialect: dialect)
        if let position = block.nulPosition, position <= block.end(ofRecord: record) {
            throw .nulByte(name: name, place: DelimitedPlace(line: line, byte: position))
        }
        guard block.fieldCount(ofRecord: record) <= limits.columns else {
            throw .manyColumns(name: name, place: DelimitedPlace(line: line, byte: start), limit: limits.columns)
        }
        try block.checkFields(name: name, dialect: dialect, limits: limits)
        var room: [UInt8] = []
        header = (0..<block.fieldCount(ofRecord: record)).map {
            FieldText.text(of: block.field(record, $0, dialect: dialect), dialect: dialect, room: &room)
        }
        bodyStart = min(bytes.count, block.start(ofRecord: record + 1))
        bodyLine = 1 + block.lineEnds(from: 0, to: bodyStart, dialect: dialect)
    }
}
