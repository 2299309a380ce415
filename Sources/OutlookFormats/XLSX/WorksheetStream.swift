import Glibc

/// Streams a worksheet's XML out of an archive: plain rows straight into the grid, everything else through the XML
/// parser, which stays the judge of the document as a whole.
///
/// A row is tried only where the parser has taken in all bytes so far and stands between rows, so that it may be
/// left out of what the parser sees.
final class WorksheetStream {
    private let reader: WorksheetReader
    private let parser: XMLParser
    private let stream: ZipStream
    private let largestRow: Int
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    private var filled = 0
    private var isAtEnd = false

    static func read(
        _ member: ZipArchive.Member, of archive: ZipArchive, into reader: WorksheetReader, limits: FormatLimits,
        takingPlainRows: Bool = true
    ) throws(FormatError) {
        guard takingPlainRows else {
            return try XMLParser.parse(member, of: archive, into: reader, limits: limits)
        }
        try WorksheetStream(archive.open(member), reader, limits).run()
    }

    private init(_ stream: ZipStream, _ reader: WorksheetReader, _ limits: FormatLimits) {
        self.reader = reader
        self.stream = stream
        parser = XMLParser(reader, limits: limits)
        largestRow = 4 << 20
    }

    deinit { buffer.deallocate() }

    private func run() throws(FormatError) {
        try fill(keepingFrom: 0)
        // Two-byte encodings could spell a row by accident.
        let isNarrow = filled >= 2 && buffer[0] != 0 && buffer[1] != 0 && buffer[0] < 0xFE
        var next = 0
        while !isAtEnd || next < filled {
            if isNarrow, reader.isBetweenRows, parser.pendingBytes == 0 {
                if let after = takePlainRow(at: next) {
                    next = after
                    continue
                }
                if find("</row>", from: next) == nil, !isAtEnd, filled - next < largestRow {
                    try fill(keepingFrom: next)
                    next = 0
                    continue
                }
            }
            let end = find(reader.isInData ? "</row>" : "<sheetData>", from: next) ?? filled
            try parser.feed(UnsafeRawBufferPointer(rebasing: buffer[next..<end]), isLast: false)
            next = end
            if next == filled {
                try fill(keepingFrom: next)
                next = 0
            }
        }
        try parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<0]), isLast: true)
    }

    private func takePlainRow(at offset: Int) -> Int? {
        guard let base = buffer.baseAddress else { return nil }
        let start = UnsafePointer(base.assumingMemoryBound(to: UInt8.self))
        return reader.takePlainRow(start + offset).map { $0 - start }
    }

    /// The offset after the next `word`, which begins with `<`.
    private func find(_ word: StaticString, from offset: Int) -> Int? {
        guard let base = buffer.baseAddress else { return nil }
        var start = offset
        while let tag = memchr(base + start, 0x3C, filled - start) {
            start = UnsafeMutableRawPointer(tag) - base
            guard filled - start >= word.utf8CodeUnitCount else { return nil }
            if memcmp(tag, word.utf8Start, word.utf8CodeUnitCount) == 0 { return start + word.utf8CodeUnitCount }
            start += 1
        }
        return nil
    }

    /// Moves the bytes from `offset` to the front and reads more behind them, ending with a zero byte.
    private func fill(keepingFrom offset: Int) throws(FormatError) {
        guard let base = buffer.baseAddress else { return }
        memmove(base, base + offset, filled - offset)
        filled -= offset
        if buffer.count - filled < 64 << 10 { grow() }
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<buffer.count - 1])
        let count = try stream.read(into: room)
        isAtEnd = count == 0
        filled += count
        buffer[filled] = 0
    }

    private func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        buffer.deallocate()
        buffer = larger
    }
}
