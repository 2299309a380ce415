import Glibc

/// Keeps other processes from writing to a data folder for as long as this object lives.
final class WriteGuard: Sendable {
    private let descriptor: Int32

    /// - Parameter waits: whether to wait for another process to be done.
    /// - Throws: `DatasetsError.busy` when another process has it and is not waited for.
    init(folder: String, waits: Bool = false) throws(DatasetsError) {
        let opened = open(folder + "/.outlook.guard", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard opened >= 0 else { throw .unwritable(path: folder, reason: DataFile.reason()) }
        while flock(opened, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            close(opened)
            throw .busy(path: folder)
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}
