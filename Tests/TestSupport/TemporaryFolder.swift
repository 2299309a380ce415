import Glibc

/// A folder that is gone when the test is.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/outlook-test.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw POSIXFailure(what: "mkdtemp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// A path below the folder.
    public func callAsFunction(_ name: String) -> String { path + "/" + name }

    public func write(_ bytes: [UInt8], to name: String) throws { try Self.write(bytes, to: path + "/" + name) }

    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    public static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw POSIXFailure(what: path) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw POSIXFailure(what: path) }
    }

    public static func bytes(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw POSIXFailure(what: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// The files below a folder with their contents, by path.
    public static func contents(of folder: String) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in names(in: folder) {
            let path = folder + "/" + name
            if isFolder(path) {
                for (inner, bytes) in try Self.contents(of: path) { contents[name + "/" + inner] = bytes }
            } else {
                contents[name] = try bytes(path)
            }
        }
        return contents
    }

    public static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func remove(_ path: String) {
        if isFolder(path) {
            chmod(path, 0o700)
            for name in names(in: path) { remove(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}

/// A call to the system that a test cannot do without failed.
public struct POSIXFailure: Error {
    public var what: String
    public var number = errno

    public init(what: String) { self.what = what }
}
