import Glibc
import OutlookDatasets

/// The only fetch that is under way in a data folder, for as long as this value is kept.
final class RunTurn {
    private let descriptor: Int32

    /// Waits for the turn, and says so.
    init(folder: String) throws {
        try DataFile.makeFolder(folder)
        let path = folder + "/.fetch.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure.cannotCreate(
                "\(path): \(String(cString: strerror(errno))); allow writing to the data folder, or name another")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
        Console.say("another fetch is at work in \(folder); waiting for it")
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    func end() {
        close(descriptor)
    }
}
