import CLibzip

/// A zip archive in memory, opened for the length of a closure; what it unpacks is held to `FormatLimits`.
public final class ZipArchive {
    /// One member as the archive's directory describes it.
    public struct Member: Sendable, Equatable {
        /// The name inside the archive: a relative path with `/`, never leading out of its folder.
        public let name: String
        /// The size unpacked that the directory claims, in bytes.
        public let byteCount: Int
        fileprivate let index: UInt64
        fileprivate let isEncrypted: Bool
    }

    /// The archive's own name, for messages.
    public let name: String
    /// Its members in the order of its directory, without folders.
    public let members: [Member]
    private let limits: FormatLimits
    private let handle: OpaquePointer
    private let indicesByName: [String: [Int]]
    private var unpackedBytes = 0

    /// Opens the archive made of `bytes`, hands it to `body` and closes it.
    ///
    /// Throws for bytes that are no archive, for too many members, and for member names that are absolute, lead
    /// upwards, or hold a backslash, drive letter or control character.
    public static func withArchive<Result>(
        _ bytes: [UInt8], name: String, limits: FormatLimits = FormatLimits(),
        _ body: (ZipArchive) throws(FormatError) -> Result
    ) throws(FormatError) -> Result {
        guard !ZipDirectory.namesHoldZeroByte(bytes) else {
            throw .malformed(
                .init(file: name), expected: "member names without zero bytes", found: "one with", advice: Self.hostile)
        }
        return try bytes.withUnsafeBufferPointer { buffer throws(FormatError) -> Result in
            let archive = try ZipArchive(UnsafeRawBufferPointer(buffer), name: name, limits: limits)
            return try withExtendedLifetime(archive) { archive throws(FormatError) in try body(archive) }
        }
    }

    private static let hostile = "the archive may be hostile: do not unpack it"

    private init(_ bytes: UnsafeRawBufferPointer, name: String, limits: FormatLimits) throws(FormatError) {
        let place = FormatError.Place(file: name)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
        guard let source, let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .malformed(
                place, expected: "a zip archive", found: "one that does not open: \(ZipError.message(&error))")
        }
        self.handle = handle
        self.name = name
        self.limits = limits
        do {
            let members = try Self.list(handle, place, limits)
            self.members = members
            indicesByName = Dictionary(grouping: members.indices) { members[$0].name.asciiLowercased }
        } catch {
            zip_discard(handle)
            throw error
        }
    }

    deinit { zip_discard(handle) }

    private static func list(
        _ handle: OpaquePointer, _ place: FormatError.Place, _ limits: FormatLimits
    ) throws(FormatError) -> [Member] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else {
            throw .overLimit(place, what: "\(count)", limit: "\(limits.entries) members")
        }
        var members: [Member] = []
        for index in 0..<UInt64(max(count, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &status) == 0, let bytes = status.name else {
                throw .malformed(
                    place, expected: "a name and size for member \(index + 1)",
                    found: ZipError.message(zip_get_error(handle)))
            }
            let name = String(cString: bytes)
            if let reason = unsafe(name) {
                throw .malformed(
                    .init(file: place.file, member: name), expected: "a name inside the archive's own folder",
                    found: reason, advice: hostile)
            }
            guard !name.hasSuffix("/") else { continue }
            guard let size = Int(exactly: status.size) else {
                throw .overLimit(
                    .init(file: place.file, member: name), what: "\(status.size)",
                    limit: "\(limits.memberBytes) bytes unpacked")
            }
            members.append(
                Member(name: name, byteCount: size, index: index, isEncrypted: status.encryption_method != ZIP_EM_NONE))
        }
        return members
    }

    private static func unsafe(_ name: String) -> String? {
        if name.isEmpty { return "no name" }
        if name.utf8.first == UInt8(ascii: "/") { return "an absolute path" }
        if name.utf8.contains(UInt8(ascii: "\\")) { return "a backslash" }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "a control character" }
        if name.utf8.dropFirst().first == UInt8(ascii: ":") { return "a drive letter" }
        if name.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) {
            return "a step upwards (..)"
        }
        return nil
    }

    /// The one member of this name, without regard to ASCII case; `nil` if there is none, an error if there are two.
    public func member(named wanted: String) throws(FormatError) -> Member? {
        let found = indicesByName[wanted.asciiLowercased, default: []]
        guard found.count < 2 else {
            throw .malformed(
                .init(file: name, member: wanted), expected: "one member of this name", found: "\(found.count)",
                advice: "which one is meant cannot be known: the archive may be hostile")
        }
        return found.first.map { members[$0] }
    }

    /// All bytes of a member, checked against its CRC.
    public func read(_ member: Member) throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        let stream = try open(member)
        bytes.reserveCapacity(member.byteCount)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try stream.read(into: piece)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    /// Opens a member for reading in pieces; it counts against the archive's limits as it claims to unpack to.
    func open(_ member: Member) throws(FormatError) -> ZipStream {
        let place = FormatError.Place(file: name, member: member.name)
        guard !member.isEncrypted else {
            throw .encrypted(place, advice: "unpack it with its password and read the files inside")
        }
        guard member.byteCount <= limits.memberBytes else {
            throw .overLimit(place, what: "\(member.byteCount)", limit: "\(limits.memberBytes) bytes unpacked")
        }
        var status = zip_stat_t()
        guard zip_stat_index(handle, member.index, 0, &status) == 0 else {
            throw .malformed(place, expected: "a member that opens", found: ZipError.message(zip_get_error(handle)))
        }
        let mostOfRatio = UInt64(limits.ratio).multipliedReportingOverflow(by: max(status.comp_size, 1))
        if member.byteCount > limits.ratioFloorBytes, !mostOfRatio.overflow, status.size > mostOfRatio.partialValue {
            throw .overLimit(
                place, what: "\(status.comp_size) packed into \(status.size)",
                limit: "\(limits.ratio) bytes out of each packed one")
        }
        unpackedBytes += member.byteCount
        guard unpackedBytes <= limits.totalBytes else {
            throw .overLimit(
                place, what: "\(unpackedBytes) by this member", limit: "\(limits.totalBytes) bytes unpacked altogether")
        }
        guard let file = zip_fopen_index(handle, member.index, 0) else {
            throw .malformed(place, expected: "a member that opens", found: ZipError.message(zip_get_error(handle)))
        }
        return ZipStream(file, place: place, byteCount: member.byteCount)
    }
}
