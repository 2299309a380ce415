/// A UTF-16 text as UTF-8. A half of a surrogate pair without the other becomes U+FFFD.
final class UTF16Source: ByteSource {
    private let source: any ByteSource
    private let isBigEndian: Bool
    private var pending: [UInt8] = []
    private var output: [UInt8] = []
    private var position = 0
    private var highSurrogate: UInt16?
    private var hasEnded = false

    /// - Parameter source: the text behind its byte order mark.
    init(_ source: any ByteSource, isBigEndian: Bool) {
        self.source = source
        self.isBigEndian = isBigEndian
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int {
        while position == output.count, !hasEnded { try refill() }
        let count = min(buffer.count, output.count - position)
        output.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }

    private func refill() throws(DelimitedError) {
        output.removeAll(keepingCapacity: true)
        position = 0
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        let count = try source.read(into: room)
        pending.append(contentsOf: room[..<count])
        var index = 0
        while index + 1 < pending.count {
            let first = UInt16(pending[index]), second = UInt16(pending[index + 1])
            append(isBigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        pending.removeFirst(index)
        if count == 0 {
            hasEnded = true
            if highSurrogate != nil || !pending.isEmpty { append(scalar: "\u{FFFD}") }
        }
    }

    private func append(_ unit: UInt16) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                let code = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
                append(scalar: Unicode.Scalar(code) ?? "\u{FFFD}")
                return
            }
            append(scalar: "\u{FFFD}")
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            append(scalar: Unicode.Scalar(unit) ?? "\u{FFFD}")
        }
    }

    private func append(scalar: Unicode.Scalar) {
        if let encoded = UTF8.encode(scalar) { output.append(contentsOf: encoded) }
    }
}
