import Glibc

/// The records of a regular file, read and indexed by all workers at once.
///
/// A worker takes the next stretch of the file and guesses that the first line end in it ends a record. It indexes
/// from there, then waits for its neighbor to say where the stretch's first record really begins, which the neighbor
/// knows once it has indexed its own. A wrong guess (a line end inside quotes) costs a second indexing, never a wrong
/// record.
package final class FileBlocks: RecordBlocks, @unchecked Sendable {
    private let gate = Gate()
    private let descriptor: FileDescriptor
    private let name: String
    private let body: Int
    private let size: Int
    private let dialect: DelimitedDialect
    private let limits: DelimitedLimits
    private let blockBytes: Int
    /// How far behind its stretch a worker reads at first, to finish the last record.
    private let overlap: Int
    // What follows is touched only inside the gate.
    private var taken = 0
    private var settled = 0
    private var settledStart: Int
    private var hasFailed = false

    /// - Parameter body: where the first record begins, in bytes from the beginning of the file.
    package init(
        descriptor: FileDescriptor, name: String, size: Int, body: Int, dialect: DelimitedDialect,
        limits: DelimitedLimits, blockBytes: Int
    ) {
        self.descriptor = descriptor
        self.name = name
        self.size = size
        self.body = body
        self.dialect = dialect
        self.limits = limits
        self.blockBytes = max(1, blockBytes)
        overlap = min(4096, self.blockBytes)
        settledStart = body
    }

    /// How far the workers have come, in bytes.
    package var position: Int { gate.alone { min(size, settledStart) } }

    package func place(of record: Int, in block: RecordBlock) throws(DelimitedError) -> DelimitedPlace {
        let byte = block.origin + block.start(ofRecord: record)
        return DelimitedPlace(line: try lineNumber(at: byte), byte: byte)
    }

    package func next(_ block: RecordBlock) throws(DelimitedError) -> Bool {
        let turn = gate.alone {
            taken += 1
            return taken - 1
        }
        let (offset, isTooFar) = turn.multipliedReportingOverflow(by: blockBytes)
        let lower = body + offset
        guard !isTooFar, lower < size else { return false }
        do throws(DelimitedError) {
            return try readRecords(into: block, turn: turn, lower: lower, upper: min(size, lower + blockBytes))
        } catch {
            gate.alone {
                hasFailed = true
                gate.announce()
            }
            throw error
        }
    }

    private func readRecords(into block: RecordBlock, turn: Int, lower: Int, upper: Int) throws(DelimitedError) -> Bool
    {
        let loaded = turn == 0 ? lower : lower - 1
        try load(block, from: loaded, to: min(size, upper + overlap))
        let guess = turn == 0 ? lower : firstLineEnd(in: block, loaded: loaded, to: upper).map { $0 + 1 }
        var next: Int?
        if let guess, guess < upper {
            next = index(block, from: guess, loaded: loaded, upper: upper, end: min(size, upper + overlap))
        }
        guard let start = settledStart(of: turn) else { return false }
        if start >= upper {
            block.recordCount = 0
            settle(turn, start)
            return true
        }
        if start != guess || next == nil {
            next = try indexGrowing(block, from: start, upper: upper)
        }
        if let position = block.nulPosition, block.origin + position < next ?? size {
            let byte = block.origin + position
            throw .nulByte(name: name, place: DelimitedPlace(line: try lineNumber(at: byte), byte: byte))
        }
        do throws(DelimitedError) {
            try block.checkFields(name: name, dialect: dialect, limits: limits)
        } catch .longField(_, var place, let limit) {
            place.line = try lineNumber(at: place.byte)
            throw .longField(name: name, place: place, limit: limit)
        }
        settle(turn, next ?? size)
        return true
    }

    /// Indexes the records that begin before `upper`; returns where the next one begins, or nil if the last is cut.
    private func index(_ block: RecordBlock, from start: Int, loaded: Int, upper: Int, end: Int) -> Int? {
        block.index(from: start - loaded, to: end - loaded, isEnd: end == size, dialect: dialect)
        block.origin = start
        block.line = nil
        while block.recordCount > 0, start + block.start(ofRecord: block.recordCount - 1) >= upper {
            block.recordCount -= 1
        }
        let next = start + block.start(ofRecord: block.recordCount)
        return next >= upper ? next : nil
    }

    private func indexGrowing(_ block: RecordBlock, from start: Int, upper: Int) throws(DelimitedError) -> Int {
        var end = min(size, upper + overlap)
        while true {
            try load(block, from: start, to: end)
            if let next = index(block, from: start, loaded: start, upper: upper, end: end) { return next }
            let cut = start + block.start(ofRecord: block.recordCount)
            if end == size {
                throw .openQuote(name: name, place: DelimitedPlace(line: try lineNumber(at: cut), byte: cut))
            }
            if end - cut > limits.recordBytes {
                throw .longRecord(
                    name: name, place: DelimitedPlace(line: try lineNumber(at: cut), byte: cut),
                    limit: limits.recordBytes)
            }
            end = min(size, end + max(overlap, end - start))
        }
    }

    private func firstLineEnd(in block: RecordBlock, loaded: Int, to upper: Int) -> Int? {
        let bytes = block.buffer
        guard let base = bytes.baseAddress, let found = memchr(base, Int32(dialect.lineEnd.rawValue), upper - loaded)
        else { return nil }
        return loaded + base.distance(to: found)
    }

    private func settledStart(of turn: Int) -> Int? {
        gate.alone {
            while settled < turn, !hasFailed { gate.wait() }
            return settled == turn ? settledStart : nil
        }
    }

    private func settle(_ turn: Int, _ next: Int) {
        gate.alone {
            settled = turn + 1
            settledStart = next
            gate.announce()
        }
    }

    private func load(_ block: RecordBlock, from start: Int, to end: Int) throws(DelimitedError) {
        block.reserve(end - start)
        try read(UnsafeMutableRawBufferPointer(rebasing: block.buffer[..<(end - start)]), at: start)
    }

    private func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(DelimitedError) {
        var done = 0
        while done < buffer.count {
            let count = pread(
                descriptor.number, buffer.baseAddress.map { $0 + done }, buffer.count - done, offset + done)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .unreadable(name: name, reason: String(cString: strerror(errno))) }
            if count == 0 { throw .unreadable(name: name, reason: "it became shorter while it was read") }
            done += count
        }
    }

    /// The line, counted from 1, on which a byte of the file stands; reads the file up to there.
    private func lineNumber(at byte: Int) throws(DelimitedError) -> Int {
        var line = 1
        var offset = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while offset < min(byte, size) {
            let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, min(byte, size) - offset)])
            try read(part, at: offset)
            for value in part where value == dialect.lineEnd.rawValue { line += 1 }
            offset += part.count
        }
        return line
    }
}
