import CLibzip

/// Writes small zip archives in memory, well-formed and hostile ones.
enum TinyZip {
    struct Failure: Error {}

    /// An archive of the members, each deflated, in this order; with a password they are AES-encrypted.
    static func archive(_ members: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let handle = zip_open_from_source(target, ZIP_TRUNCATE, nil) else { throw Failure() }
        // libzip reads the sources when the archive is closed.
        let buffers = members.map { member in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(member.bytes.count, 1), alignment: 1)
            buffer.copyBytes(from: member.bytes)
            return buffer
        }
        defer { buffers.forEach { $0.deallocate() } }
        for (member, buffer) in zip(members, buffers) {
            let source = zip_source_buffer(handle, buffer.baseAddress, UInt64(member.bytes.count), 0)
            let index = zip_file_add(handle, member.name, source, ZIP_FL_ENC_UTF_8)
            guard index >= 0 else { throw Failure() }
            if let password {
                zip_file_set_encryption(handle, UInt64(index), UInt16(ZIP_EM_AES_256), password)
            }
        }
        guard zip_close(handle) == 0 else { throw Failure() }
        var status = zip_stat_t()
        guard zip_source_stat(target, &status) == 0, zip_source_open(target) == 0 else { throw Failure() }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let count = bytes.withUnsafeMutableBytes { zip_source_read(target, $0.baseAddress, UInt64($0.count)) }
        zip_source_close(target)
        guard count == bytes.count else { throw Failure() }
        return bytes
    }

    /// An archive of the members where every `old` in a member's name (and wherever else it stands) becomes `new`.
    static func archive(
        _ members: [(name: String, bytes: [UInt8])], replacing old: String, with new: [UInt8]
    ) throws -> [UInt8] {
        var bytes = try archive(members)
        let pattern = Array(old.utf8)
        for start in bytes.indices where bytes[start...].starts(with: pattern) {
            bytes.replaceSubrange(start..<start + pattern.count, with: new)
        }
        return bytes
    }
}
