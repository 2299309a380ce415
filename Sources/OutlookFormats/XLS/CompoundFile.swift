/// An OLE compound file in memory: a file system of sectors within one file (MS-CFB), which `.xls` files are.
///
/// Every number in it is taken for hostile: chains are followed no longer than the file has sectors.
struct CompoundFile {
    /// A stream as the directory lists it.
    struct Entry {
        var name: String
        fileprivate var isRoot: Bool
        fileprivate var start: Int
        fileprivate var byteCount: Int
    }

    private(set) var entries: [Entry] = []
    private let bytes: LittleEndian
    private let place: FormatError.Place
    private let sectorBytes: Int
    private var nextSector: [UInt32] = []

    /// Reads the directory; throws for headers and chains that lead outside the file.
    init(_ content: [UInt8], place: FormatError.Place) throws(FormatError) {
        bytes = LittleEndian(content[...])
        self.place = place
        guard let shift = bytes.u16(0x1E), shift == 9 || shift == 12 else {
            throw .malformed(
                place, expected: "a compound file with sectors of 512 or 4096 bytes", found: "another size")
        }
        sectorBytes = 1 << Int(shift)
        nextSector = try table()
        let directory = LittleEndian(try chain(from: Int(bytes.u32(0x30) ?? 0), most: content.count)[...])
        for start in stride(from: 0, to: directory.count - 127, by: 128) {
            guard
                let nameBytes = directory.u16(start + 64), nameBytes >= 2, nameBytes <= 64,
                let kind = directory.u8(start + 66), kind == 2 || kind == 5,
                let first = directory.u32(start + 116), let size = directory.u32(start + 120)
            else { continue }
            let units = stride(from: start, to: start + Int(nameBytes) - 2, by: 2).compactMap { directory.u16($0) }
            entries.append(
                Entry(
                    name: String(decoding: units, as: UTF16.self), isRoot: kind == 5, start: Int(first),
                    byteCount: Int(size)))
        }
    }

    /// Whether the directory lists a stream of this name.
    func holds(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// The bytes of a stream; `nil` if there is none of this name.
    func stream(_ name: String) throws(FormatError) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name && !$0.isRoot }) else { return nil }
        let isSmall = entry.byteCount < Int(bytes.u32(0x38) ?? 4096)
        let content =
            isSmall
            ? try smallChain(from: entry.start, most: entry.byteCount)
            : try chain(from: entry.start, most: entry.byteCount)
        guard content.count >= entry.byteCount else {
            throw .malformed(
                place, expected: "\(entry.byteCount) bytes in \(name.quoted)", found: "\(content.count)")
        }
        return Array(content.prefix(entry.byteCount))
    }

    /// The allocation table: for each sector the one that follows it.
    private func table() throws(FormatError) -> [UInt32] {
        var sectors: [UInt32] = []
        for index in 0..<109 {
            guard let sector = bytes.u32(0x4C + 4 * index), sector < Self.lastSector else { break }
            sectors.append(sector)
        }
        let mostSectors = bytes.count / sectorBytes
        var more = bytes.u32(0x44) ?? Self.end
        var seen = 0
        while more < Self.lastSector, seen <= mostSectors {
            let start = try offset(of: more)
            for index in 0..<sectorBytes / 4 - 1 {
                if let sector = bytes.u32(start + 4 * index), sector < Self.lastSector { sectors.append(sector) }
            }
            more = bytes.u32(start + sectorBytes - 4) ?? Self.end
            seen += 1
        }
        guard sectors.count <= mostSectors + 1 else { throw brokenChain }
        var table: [UInt32] = []
        for sector in sectors {
            let start = try offset(of: sector)
            for index in 0..<sectorBytes / 4 { table.append(bytes.u32(start + 4 * index) ?? Self.end) }
        }
        return table
    }

    /// The sectors from `start` on, joined, up to `most` bytes and the rest of a sector.
    private func chain(from start: Int, most: Int) throws(FormatError) -> [UInt8] {
        var content: [UInt8] = []
        var sector = UInt32(truncatingIfNeeded: start)
        while sector < Self.lastSector, content.count < most {
            let from = try offset(of: sector)
            content += bytes.slice(from, sectorBytes)
            guard content.count <= bytes.count, Int(sector) < nextSector.count else { throw brokenChain }
            sector = nextSector[Int(sector)]
        }
        return content
    }

    /// The small sectors of 64 bytes from `start` on, which lie in a stream of the root's.
    private func smallChain(from start: Int, most: Int) throws(FormatError) -> [UInt8] {
        guard let root = entries.first(where: { $0.isRoot }) else { throw brokenChain }
        let small = LittleEndian(try chain(from: root.start, most: root.byteCount)[...])
        let next = LittleEndian(try chain(from: Int(bytes.u32(0x3C) ?? Self.end), most: bytes.count)[...])
        var content: [UInt8] = []
        var sector = UInt32(truncatingIfNeeded: start)
        while sector < Self.lastSector, content.count < most {
            let piece = small.slice(Int(sector) * 64, 64)
            guard !piece.isEmpty, let following = next.u32(Int(sector) * 4) else { throw brokenChain }
            content += piece
            sector = following
        }
        return content
    }

    private func offset(of sector: UInt32) throws(FormatError) -> Int {
        let offset = (Int(sector) + 1) * sectorBytes
        guard offset < bytes.count else {
            throw .malformed(
                place, expected: "sector \(sector) inside the file",
                found: "an end at \(bytes.count) bytes: the file is cut off")
        }
        return offset
    }

    private var brokenChain: FormatError {
        .malformed(place, expected: "chains of sectors that end", found: "one that does not")
    }

    /// Numbers from here on mark free sectors and ends of chains.
    private static let lastSector: UInt32 = 0xFFFF_FFFA
    private static let end: UInt32 = 0xFFFF_FFFE
}
