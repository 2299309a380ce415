/// A zip archive whose members are stored as they are, with no time of day in it.
public enum StoredZip {
    public static func bytes(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let name = Array(member.name.utf8)
            let size = UInt32(member.bytes.count)
            // Version 2.0, names in UTF-8, stored, 1 January 1980.
            let common: [UInt8] =
                two(20) + two(0x800) + two(0) + two(0) + two(0x21) + four(checksum(member.bytes)) + four(size)
                + four(size) + two(UInt16(name.count)) + two(0)
            let offset = four(UInt32(archive.count))
            archive += four(0x0403_4B50) + common + name + member.bytes
            directory += four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0) + offset + name
        }
        let count = two(UInt16(members.count))
        return archive + directory + four(0x0605_4B50) + two(0) + two(0) + count + count
            + four(UInt32(directory.count)) + four(UInt32(archive.count)) + two(0)
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

    private static func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
    }

    /// CRC-32 as zip has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
