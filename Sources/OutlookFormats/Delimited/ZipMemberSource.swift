import CLibzip

/// The decompressed bytes of one member of a zip archive.
final class ZipMemberSource: ByteSource {
    private let archive: OpaquePointer
    private let member: OpaquePointer
    private let name: String

    init(path: String, index: Int, name: String) throws(DelimitedError) {
        let archive = try Self.open(path, name: name)
        guard let member = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            let reason = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw .damaged(name: name, reason: reason)
        }
        self.archive = archive
        self.member = member
        self.name = name
    }

    deinit {
        zip_fclose(member)
        zip_discard(archive)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int {
        let count = zip_fread(member, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard count >= 0 else {
            throw .damaged(name: name, reason: String(cString: zip_file_strerror(member)))
        }
        return Int(count)
    }

    /// The members of an archive that are files, by their place in it.
    static func members(path: String, name: String) throws(DelimitedError) -> [(index: Int, name: String)] {
        let archive = try open(path, name: name)
        defer { zip_discard(archive) }
        var members: [(index: Int, name: String)] = []
        for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
            guard let raw = zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
            let member = String(cString: raw)
            if !member.hasSuffix("/") { members.append((Int(index), member)) }
        }
        return members
    }

    private static func open(_ path: String, name: String) throws(DelimitedError) -> OpaquePointer {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            var failure = zip_error_t()
            zip_error_init_with_code(&failure, code)
            defer { zip_error_fini(&failure) }
            throw .damaged(name: name, reason: String(cString: zip_error_strerror(&failure)))
        }
        return archive
    }
}
