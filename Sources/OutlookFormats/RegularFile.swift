import Glibc

/// An ordinary file opened for reading; anything else (directory, pipe, device) is refused without waiting on it.
struct RegularFile: ~Copyable {
    /// The path as the caller gave it, for messages.
    let path: String
    /// The size in bytes when it was opened.
    let byteCount: Int
    private let descriptor: Int32

    init(path: String) throws(FormatError) {
        let place = FormatError.Place(file: path)
        guard !path.utf8.contains(0) else { throw .unreadable(place, reason: "a path cannot hold a NUL byte") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(place, reason: Self.reason(errno)) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let reason = Self.reason(errno)
            close(descriptor)
            throw .unreadable(place, reason: reason)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            let kind =
                switch status.st_mode & S_IFMT {
                case S_IFDIR: "a folder: name a file in it"
                case S_IFIFO: "a pipe: save what it carries in a file first"
                default: "a device or socket: name an ordinary file"
                }
            throw .unreadable(place, reason: "expected a file; found " + kind)
        }
        self.path = path
        self.descriptor = descriptor
        byteCount = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Reads the next bytes, as many as there are and fit; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw .unreadable(.init(file: path), reason: "reading it failed: " + Self.reason(errno))
            }
        }
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "no such file"
        case EACCES, EPERM: "permission to read it is denied: ask its owner, or run chmod u+r on it"
        default: String(cString: strerror(code)).lowercased()
        }
    }
}
