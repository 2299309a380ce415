/// The records of a source that is read once, in order: a pipe, a compressed file, bytes in memory.
///
/// One worker at a time reads and indexes; what it does with the records afterwards runs beside the others.
package final class StreamBlocks: RecordBlocks, @unchecked Sendable {
    private let gate = Gate()
    private let source: any ByteSource
    private let name: String
    private let dialect: DelimitedDialect
    private let limits: DelimitedLimits
    private let blockBytes: Int
    // What follows is touched only inside the gate.
    private var carry: [UInt8] = []
    private var origin: Int
    private var line: Int
    private var isOver = false

    package init(
        source: any ByteSource, name: String, dialect: DelimitedDialect, limits: DelimitedLimits, blockBytes: Int,
        origin: Int = 0, line: Int = 1
    ) {
        self.source = source
        self.name = name
        self.dialect = dialect
        self.limits = limits
        self.blockBytes = max(1, blockBytes)
        self.origin = origin
        self.line = line
    }

    package func next(_ block: RecordBlock) throws(DelimitedError) -> Bool {
        try gate.alone { () throws(DelimitedError) in
            guard !isOver else { return false }
            do throws(DelimitedError) {
                return try readRecords(into: block)
            } catch {
                isOver = true
                throw error
            }
        }
    }

    package var position: Int { gate.alone { origin } }

    package func place(of record: Int, in block: RecordBlock) throws(DelimitedError) -> DelimitedPlace {
        let start = block.start(ofRecord: record)
        let line = (block.line ?? 1) + block.lineEnds(from: 0, to: start, dialect: dialect)
        return DelimitedPlace(line: line, byte: block.origin + start)
    }

    private func readRecords(into block: RecordBlock) throws(DelimitedError) -> Bool {
        block.reserve(carry.count + blockBytes)
        carry.withUnsafeBytes { block.buffer.copyMemory(from: $0) }
        var length = carry.count
        while true {
            let wanted = max(blockBytes, length)
            block.reserve(length + wanted, keeping: length)
            let room = UnsafeMutableRawBufferPointer(rebasing: block.buffer[length..<length + wanted])
            let count = try source.fill(room)
            let isEnd = count < wanted
            length += count
            block.index(from: 0, to: length, isEnd: isEnd, dialect: dialect)
            block.origin = origin
            block.line = line
            if let position = block.nulPosition {
                throw .nulByte(name: name, place: place(in: block, at: position))
            }
            if block.recordCount > 0 {
                try block.checkFields(name: name, dialect: dialect, limits: limits)
                let used = min(length, block.start(ofRecord: block.recordCount))
                if isEnd, used < length {
                    throw .openQuote(name: name, place: place(in: block, at: used))
                }
                carry.removeAll(keepingCapacity: true)
                carry.append(contentsOf: block.buffer[used..<length])
                origin += used
                line += block.lineEndCount - block.lineEnds(from: used, to: length, dialect: dialect)
                isOver = isEnd
                return true
            }
            if isEnd {
                isOver = true
                if length == 0 { return false }
                throw .openQuote(name: name, place: place(in: block, at: 0))
            }
            if length > limits.recordBytes {
                throw .longRecord(name: name, place: place(in: block, at: 0), limit: limits.recordBytes)
            }
        }
    }

    private func place(in block: RecordBlock, at position: Int) -> DelimitedPlace {
        DelimitedPlace(
            line: line + block.lineEnds(from: 0, to: position, dialect: dialect), byte: origin + position)
    }
}

extension RecordBlock {
    /// Refuses fields over the limit; only a block longer than the limit can hold one.
    func checkFields(name: String, dialect: DelimitedDialect, limits: DelimitedLimits) throws(DelimitedError) {
        guard recordCount > 0, end(ofRecord: recordCount - 1) > limits.fieldBytes else { return }
        for record in 0..<recordCount where end(ofRecord: record) - start(ofRecord: record) > limits.fieldBytes {
            for column in 0..<fieldCount(ofRecord: record) {
                let field = field(record, column, dialect: dialect)
                guard field.count > limits.fieldBytes else { continue }
                let before = start(ofRecord: record)
                let line = (self.line ?? 1) + lineEnds(from: 0, to: before, dialect: dialect)
                throw .longField(
                    name: name, place: DelimitedPlace(line: line, column: column + 1, byte: origin + before),
                    limit: limits.fieldBytes)
            }
        }
    }
}
