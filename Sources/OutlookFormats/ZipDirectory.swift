/// The directory at the end of a zip archive (APPNOTE 4.3.12 to 4.3.16), for the one thing libzip does not tell: it
/// hands names over as C strings, which end at a zero byte whatever follows.
enum ZipDirectory {
    /// Whether the name of a member holds a zero byte; `false` as well where the directory is not found.
    static func namesHoldZeroByte(_ archive: [UInt8]) -> Bool {
        let bytes = LittleEndian(archive[...])
        guard var end = endRecord(bytes), let shortSize = bytes.u32(end + 12) else { return false }
        var size = Int(shortSize)
        if shortSize == UInt32.max {
            // The record for sizes beyond 32 bits stands before its locator, which stands before the end record.
            guard let long = bytes.u64(end - 36), let exact = Int(exactly: long), bytes.u32(end - 76) == 0x0606_4B50
            else {
                return false
            }
            end -= 76
            size = exact
        }
        var entry = end - size
        while entry >= 0, entry < end, bytes.u32(entry) == 0x0201_4B50 {
            guard let name = bytes.u16(entry + 28), let extra = bytes.u16(entry + 30), let note = bytes.u16(entry + 32)
            else { return false }
            if bytes.slice(entry + 46, Int(name)).contains(0) { return true }
            entry += 46 + Int(name) + Int(extra) + Int(note)
        }
        return false
    }

    /// Where the end record begins: it is 22 bytes long and a note of up to 65,535 bytes follows.
    private static func endRecord(_ bytes: LittleEndian) -> Int? {
        var offset = bytes.count - 22
        let lowest = max(0, offset - 65_535)
        while offset >= lowest {
            if bytes.u32(offset) == 0x0605_4B50, bytes.u16(offset + 20).map({ Int($0) }) == bytes.count - offset - 22 {
                return offset
            }
            offset -= 1
        }
        return nil
    }
}
