import Glibc
import OutlookFormats
import OutlookSources

/// The files a person names, directly or by folder, in an order that does not depend on the disk.
enum FileList {
    /// The files under the paths, sorted; hidden ones and links are passed over inside folders.
    static func expand(_ paths: [String]) throws -> [String] {
        var files: [String] = []
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else {
                throw Failure.noInput("\(path): \(String(cString: strerror(errno))); name a file or folder that exists")
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                try walk(path, into: &files)
            } else {
                files.append(path)
            }
        }
        return Array(Set(files)).sorted()
    }

    private static func walk(_ folder: String, into files: inout [String]) throws {
        guard let names = names(in: folder) else {
            throw Failure.noInput("\(folder): \(String(cString: strerror(errno)))")
        }
        for name in names where !name.hasPrefix(".") {
            let path = folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try walk(path, into: &files)
            case S_IFREG: files.append(path)
            default: break
            }
        }
    }

    /// The names of what lies in a folder, hidden or not, sorted; `nil`, with `errno` set, where it cannot be opened.
    static func names(in folder: String) -> [String]? {
        guard let handle = opendir(folder) else { return nil }
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

    /// Whether a file that cannot be read was meant as a table, so that leaving it out would hide a damaged download:
    /// by its name, unless its bytes are of another known kind.
    static func looksLikeTable(_ path: String, _ error: FormatError) -> Bool {
        let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
        guard ["xlsx", "xls", "csv", "tsv", "zip"].contains(ending) else { return false }
        guard case .unsupported = error, let opening = try? opening(of: path) else { return true }
        return [.html, .empty].contains(FileSignature.detect(opening))
    }

    /// The first bytes of a file, to recognise those that are read as a stream.
    static func opening(of path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw Failure.noInput("\(path): \(String(cString: strerror(errno)))") }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(file, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    /// A file to be streamed, its checksum taken first.
    static func streamed(_ path: String) throws -> StreamedFile {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Failure.noInput("\(path): \(String(cString: strerror(errno)))") }
        return StreamedFile(
            path: path, name: path.split(separator: "/").last.map(String.init) ?? path,
            sha256: try SHA256.hash(path: path), byteCount: Int(status.st_size))
    }
}
