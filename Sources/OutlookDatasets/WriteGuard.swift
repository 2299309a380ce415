import Glibc

/// Keeps other processes from writing to a data folder for as long as this object lives.
final class WriteGuard: Sendable {
    private let descriptor: Int32

    /// - Throws: `DatasetsError.busy` when another process has it.
    init(folder: String) throws(DatasetsError) {
        let opened = open(folder + "/.outlook.guard", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard opened >= 0 else { throw .unwritable(path: folder, reason: DataFile.reason()) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw .busy(path: folder)
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}
