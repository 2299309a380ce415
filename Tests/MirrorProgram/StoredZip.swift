import CZlib

/// A zip archive whose members are stored as they are.
struct StoredZip {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a member; every date is the first that zip knows, so that the same members give the same bytes.
    mutating func add(_ name: String, _ contents: [UInt8]) {
        let sum = UInt32(truncatingIfNeeded: crc32(0, contents, UInt32(contents.count)))
        let size = UInt32(contents.count)
        let path = Array(name.utf8)
        let offset = UInt32(bytes.count)
        let common =
            Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21) + Self.four(sum) + Self.four(size)
            + Self.four(size) + Self.two(UInt16(path.count)) + Self.two(0)
        bytes += Self.four(0x0403_4B50) + common + path + contents
        directory +=
            Self.four(0x0201_4B50) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
            + Self.four(offset) + path
        count += 1
    }

    /// The whole archive.
    consuming func finished() -> [UInt8] {
        let start = UInt32(bytes.count)
        return bytes + directory + Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(UInt16(count))
            + Self.two(UInt16(count)) + Self.four(UInt32(directory.count)) + Self.four(start) + Self.two(0)
    }

    private static func two(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    private static func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(truncatingIfNeeded: number)) + two(UInt16(truncatingIfNeeded: number >> 16))
    }
}
