import CZlib

/// The decompressed bytes of a gzip stream, several members one behind the other included.
final class GzipSource: ByteSource {
    private let source: any ByteSource
    private let name: String
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
    private var isInMember = true
    private var sourceHasEnded = false

    init(_ source: any ByteSource, name: String) throws(DelimitedError) {
        self.source = source
        self.name = name
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 more to say that a gzip header is expected.
        guard inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged(name: name, reason: "zlib could not start")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int {
        guard buffer.count > 0 else { return 0 }
        let wanted = min(buffer.count, 1 << 30)
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(wanted)
        while stream.pointee.avail_out == UInt32(wanted) {
            if stream.pointee.avail_in == 0, !sourceHasEnded { try refill() }
            if sourceHasEnded, stream.pointee.avail_in == 0 {
                if isInMember { throw .damaged(name: name, reason: "the gzip stream ends too early") }
                return 0
            }
            if !isInMember {
                // Zeros behind the last member are padding of tapes and block devices.
                while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
                    stream.pointee.next_in += 1
                    stream.pointee.avail_in -= 1
                }
                if stream.pointee.avail_in == 0 { continue }
                inflateReset(stream)
                isInMember = true
            }
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: break
            case Z_STREAM_END: isInMember = false
            default:
                let reason = stream.pointee.msg.map { String(cString: $0) } ?? "not a gzip stream"
                throw .damaged(name: name, reason: reason)
            }
        }
        return wanted - Int(stream.pointee.avail_out)
    }

    private func refill() throws(DelimitedError) {
        let count = try source.read(into: input)
        sourceHasEnded = count == 0
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
    }
}
