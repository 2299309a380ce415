/// The whole of a file in memory.
public enum RawBytes {
    /// The bytes of an ordinary file of at most `limits.totalBytes`.
    public static func read(path: String, limits: FormatLimits = FormatLimits()) throws(FormatError) -> [UInt8] {
        let file = try RegularFile(path: path)
        func tooLarge(_ count: Int) -> FormatError {
            .overLimit(.init(file: path), what: "\(count) or more", limit: "\(limits.totalBytes) bytes")
        }
        guard file.byteCount <= limits.totalBytes else { throw tooLarge(file.byteCount) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.byteCount)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try file.read(into: piece)
            guard count > 0 else { return bytes }
            guard bytes.count + count <= limits.totalBytes else { throw tooLarge(bytes.count + count) }
            bytes.append(contentsOf: piece[..<count])
        }
    }
}
