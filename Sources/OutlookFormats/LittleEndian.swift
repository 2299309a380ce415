/// Numbers in little-endian order out of bytes; `nil` beyond their end.
struct LittleEndian {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func u8(_ offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
    }

    func u16(_ offset: Int) -> UInt16? {
        guard let low = u8(offset), let high = u8(offset + 1) else { return nil }
        return UInt16(high) << 8 | UInt16(low)
    }

    func u32(_ offset: Int) -> UInt32? {
        guard let low = u16(offset), let high = u16(offset + 2) else { return nil }
        return UInt32(high) << 16 | UInt32(low)
    }

    func u64(_ offset: Int) -> UInt64? {
        guard let low = u32(offset), let high = u32(offset + 4) else { return nil }
        return UInt64(high) << 32 | UInt64(low)
    }

    /// The bytes from `offset` on, `count` of them or as many as there are.
    func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> {
        bytes.dropFirst(max(offset, 0)).prefix(max(count, 0))
    }
}
