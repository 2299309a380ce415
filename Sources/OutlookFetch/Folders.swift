import Glibc

/// The folders that a run had to make, of which those that stay empty go with it.
final class MadeFolders: Sendable {
    private let made = Guarded<[String]>([])

    /// Makes a folder and those above it, as far as they are missing.
    func make(_ path: String) throws(Inconclusive) {
        var missing: [String] = []
        var current = Substring(path)
        var status = stat()
        while !current.isEmpty, stat(String(current), &status) != 0, errno == ENOENT {
            missing.append(String(current))
            guard let slash = current.lastIndex(of: "/") else { break }
            current = current[..<slash]
            while current.hasSuffix("/") { current.removeLast() }
        }
        for folder in missing.reversed() {
            if mkdir(folder, 0o755) == 0 {
                made.withLock { $0.append(folder) }
            } else if errno != EEXIST {
                throw .storage(path: folder, detail: SystemError.text(errno))
            }
        }
        guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR else {
            throw .storage(path: path, detail: "not a folder")
        }
    }

    /// Removes those that are empty.
    func removeEmpty() {
        for folder in made.withLock({ $0 }).reversed() { rmdir(folder) }
    }
}

/// What is done to names so that no file is ever half there.
enum Folders {
    /// Gives a file a name that nothing has; `false` when something has it.
    ///
    /// A run that is killed between the two steps leaves both names on one file, which `PartFile` knows by its links.
    static func renameToFreeName(_ path: String, _ target: String) throws(Inconclusive) -> Bool {
        if link(path, target) == 0 {
            unlink(path)
            return true
        }
        switch errno {
        case EEXIST: return false
        case EPERM, ENOTSUP, ENOSYS, EMLINK:
            // No links on this file system: the part's lock keeps other runs away between the two steps.
            var status = stat()
            if lstat(target, &status) == 0 { return false }
            if rename(path, target) == 0 { return true }
        default: break
        }
        throw .storage(path: target, detail: SystemError.text(errno))
    }

    /// Makes a folder's names durable, as far as its file system can.
    static func sync(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// The system's errors in words.
enum SystemError {
    static func text(_ number: Int32) -> String {
        String(cString: strerror(number)).lowercased()
    }
}

/// A file of a few lines, read and replaced whole.
enum SmallFile {
    /// The text of a file of at most 16 KiB; `nil` when there is none, or a larger one.
    static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 16_385)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0, count < bytes.count else { return nil }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Writes a file; the number of the error that prevented it, after which no file is there.
    static func write(_ text: String, to path: String) -> Int32? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        var text = text
        let failure: Int32? = text.withUTF8 { buffer in
            let count = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            return count == buffer.count ? nil : (count < 0 ? errno : ENOSPC)
        }
        if failure != nil { unlink(path) }
        return failure
    }
}
