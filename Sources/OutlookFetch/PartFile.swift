import Glibc

/// A file on its way: `NAME.part` in the file's folder, locked while it is open, and its `ResumePoint` beside it.
///
/// Not safe to use from two threads at once; a transfer has it to itself while it runs.
final class PartFile {
    /// Where the part lies.
    let path: String
    let folder: String
    let name: String
    /// How many bytes the part holds.
    private(set) var bytes: Int64 = 0
    /// What the part belongs to; `nil` when it cannot be resumed.
    private(set) var resumePoint: ResumePoint?
    let digest = FileDigest()
    private let descriptor: Int32
    private var isOpen = true

    private var resumePath: String { path + ".from" }

    /// Opens and locks the part of a file, making its folder when it is missing.
    ///
    /// - Parameters:
    ///   - patience: How long to wait for another run that holds the part.
    ///   - folders: Where the folders are noted that had to be made.
    static func open(
        folder: String, name: String, patience: Duration, folders: MadeFolders
    ) async throws(Inconclusive) -> PartFile {
        let path = "\(folder)/\(name).part"
        guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(where: { $0 == 0x2F || $0 < 0x20 }) else {
            throw .storage(path: path, detail: "not a file name")
        }
        let deadline = ContinuousClock.now + patience
        while true {
            try folders.make(folder)
            let descriptor = openDescriptor(path)
            guard descriptor >= 0 else {
                // Another run may have removed the folder, which was empty.
                if errno == ENOENT, ContinuousClock.now < deadline { continue }
                throw .storage(path: path, detail: SystemError.text(errno))
            }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                if isOnly(descriptor, at: path) {
                    return PartFile(path: path, folder: folder, name: name, descriptor: descriptor)
                }
                Glibc.close(descriptor)
                continue
            }
            Glibc.close(descriptor)
            guard ContinuousClock.now < deadline else { throw .busy(path: path) }
            do { try await Task.sleep(for: .milliseconds(20)) } catch { throw .busy(path: path) }
        }
    }

    private init(path: String, folder: String, name: String, descriptor: Int32) {
        self.path = path
        self.folder = folder
        self.name = name
        self.descriptor = descriptor
        var status = stat()
        if fstat(descriptor, &status) == 0 { bytes = Int64(status.st_size) }
        resumePoint = SmallFile.read(resumePath).flatMap { ResumePoint($0) }
    }

    deinit {
        close()
    }

    private static func openDescriptor(_ path: String) -> Int32 {
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        let descriptor = Glibc.open(path, flags, 0o644)
        // A run that was killed while placing the part may have left it read-only.
        return descriptor < 0 && errno == EACCES && chmod(path, 0o644) == 0
            ? Glibc.open(path, flags, 0o644) : descriptor
    }

    private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && lstat(path, &named) == 0
            && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }

    /// Whether a locked descriptor is still what has the part's name, and nothing else. A part that also has the
    /// file's own name was left by a run that was killed while placing it, and only loses the part's name.
    private static func isOnly(_ descriptor: Int32, at path: String) -> Bool {
        guard isSameFile(descriptor, path) else { return false }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_nlink == 1 else {
            unlink(path)
            return false
        }
        return true
    }

    /// What can be resumed of an address: `nil` for an empty part, another address's part, or one that is too long.
    func resumePoint(for address: WebAddress) -> ResumePoint? {
        guard bytes > 0, let resumePoint, resumePoint.address == address.description else { return nil }
        if let length = resumePoint.length, length < bytes { return nil }
        return resumePoint
    }

    /// Empties the part and notes what the bytes to come belong to; the number of the error that prevented it.
    func restart(_ point: ResumePoint?) -> Int32? {
        unlink(resumePath)
        resumePoint = nil
        guard ftruncate(descriptor, 0) == 0 else { return errno }
        bytes = 0
        digest.restart()
        if let point {
            if let error = SmallFile.write(point.text, to: resumePath) { return error }
            resumePoint = point
        }
        return nil
    }

    /// Reads what the part holds into its digest, so that further bytes can follow.
    func digestHeldBytes() -> Int32? {
        digest.restart()
        return digest.update(contentsOf: descriptor)
    }

    /// Adds bytes at the end; the number of the error that prevented it, after which the part holds what was written.
    func append(_ buffer: UnsafeRawBufferPointer) -> Int32? {
        var rest = buffer
        while !rest.isEmpty {
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(bytes))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            digest.update(UnsafeRawBufferPointer(rebasing: rest[..<count]))
            bytes += Int64(count)
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return nil
    }

    /// Makes the part's bytes durable and read-only and gives it a name that nothing has; `false` when something has.
    func place(at target: String) throws(Inconclusive) -> Bool {
        guard fsync(descriptor) == 0, fchmod(descriptor, 0o444) == 0 else {
            throw .storage(path: target, detail: SystemError.text(errno))
        }
        guard try Folders.renameToFreeName(path, target) else { return false }
        unlink(resumePath)
        Folders.sync(String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]))
        close()
        return true
    }

    /// Removes the part and what lies beside it.
    func discard() {
        unlink(resumePath)
        unlink(path)
        close()
    }

    /// Lets go of the part, which stays when it holds bytes that can be resumed.
    func close() {
        guard isOpen else { return }
        isOpen = false
        if Self.isSameFile(descriptor, path), bytes == 0 || resumePoint == nil {
            unlink(resumePath)
            unlink(path)
        }
        Glibc.close(descriptor)
    }
}
