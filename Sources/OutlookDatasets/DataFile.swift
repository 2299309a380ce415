import Glibc
import OutlookFormats

/// Files of the data folder: read whole, and written so that a reader sees the old file or the new one, never a part.
public enum DataFile {
    /// The bytes of a file, or `nil` when there is none.
    static func bytes(at path: String) throws(DatasetsError) -> [UInt8]? {
        guard exists(path) else { return nil }
        do {
            return try RawBytes.read(path: path)
        } catch {
            throw .unreadable(file: path, reason: "\(error)")
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether there is a folder at the path.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes a folder and those above it that are missing.
    public static func makeFolder(_ path: String) throws(DatasetsError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw .unwritable(path: path, reason: reason()) }
        }
        guard isFolder(path) else { throw .unwritable(path: path, reason: "a file stands where a folder should") }
    }

    /// Writes a file beside its place, brings it to the disk, and puts it in place in one step.
    public static func write(_ bytes: [UInt8], to path: String) throws(DatasetsError) {
        let beside = path + ".\(getpid()).part"
        do {
            try writeThrough(bytes, to: beside)
        } catch {
            unlink(beside)
            throw error
        }
        guard rename(beside, path) == 0 else {
            let reason = reason()
            unlink(beside)
            throw .unwritable(path: path, reason: reason)
        }
        synchroniseFolder(of: path)
    }

    /// Writes a new file and waits until it is on the disk.
    static func writeThrough(_ bytes: [UInt8], to path: String) throws(DatasetsError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .unwritable(path: path, reason: reason()) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, bytes.count - written) }
            if count < 0 {
                if errno == EINTR { continue }
                let reason = reason()
                close(file)
                throw .unwritable(path: path, reason: reason)
            }
            written += count
        }
        guard fsync(file) == 0, close(file) == 0 else {
            throw .unwritable(path: path, reason: reason())
        }
    }

    static func synchroniseFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
    }

    static func reason() -> String { String(cString: strerror(errno)) }
}
