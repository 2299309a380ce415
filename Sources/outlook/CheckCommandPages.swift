import Glibc
import OutlookClaims
import OutlookDatasets
import OutlookFormats

/// The pages of a run: which files of a folder are pages, how they are written, and their bytes.
enum CheckPages {
    private static let formats: [String: Page.Format] = [
        "md": .markdown, "markdown": .markdown, "mdx": .markdown, "html": .html, "htm": .html, "xhtml": .html,
        "txt": .text, "text": .text,
    ]

    /// The files to read; in folders only those whose ending is a page's.
    static func expand(_ paths: [String]) throws -> [String] {
        var files: [String] = []
        for path in paths {
            if path == "-" {
                files.append(path)
            } else {
                let found = try FileList.expand([path])
                files += found == [path] ? found : found.filter { formats[ending($0)] != nil }
            }
        }
        var seen: Set<String> = []
        return files.filter { seen.insert($0).inserted }
    }

    static func bytes(of path: String) throws -> [UInt8] {
        if path == "-" { return try standardInput() }
        do {
            return try RawBytes.read(path: path)
        } catch {
            throw Failure.noInput("\(path): \(error)")
        }
    }

    /// How a page is written: by the file's ending, else by what it looks like.
    static func format(of path: String, _ bytes: [UInt8]) -> Page.Format {
        if let known = formats[ending(path)] { return known }
        let start = bytes.prefix(2_000)
        if let first = start.first(where: { $0 > 32 }), first == UInt8(ascii: "<") { return .html }
        let isMarked = start.starts(with: "# ".utf8) || String(decoding: start, as: UTF8.self).contains("\n#")
        return isMarked ? .markdown : .text
    }

    /// Puts new bytes in the place of a page's old ones, in one step and with its permissions.
    static func write(_ bytes: [UInt8], to path: String) throws {
        var status = stat()
        let isKnown = stat(path, &status) == 0
        // A link stays a link: what it points to is replaced.
        var target = path
        if let resolved = realpath(path, nil) {
            target = String(cString: resolved)
            free(resolved)
        }
        try DataFile.write(bytes, to: target)
        if isKnown { chmod(target, status.st_mode & 0o7777) }
    }

    private static func ending(_ path: String) -> String {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func standardInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.noInput("standard input: \(String(cString: strerror(errno)))")
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
