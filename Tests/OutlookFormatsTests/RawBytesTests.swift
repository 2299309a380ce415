import Glibc
import OutlookFormats
import Testing

struct RawBytesTests {
    private let folder: String

    init() {
        var template = Array("/tmp/outlook-raw-XXXXXX".utf8CString)
        folder = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    }

    @Test func `A file larger than the limit is refused before it is read`() {
        var limits = FormatLimits()
        limits.totalBytes = 100
        let path = Fixtures.path("small.xls")
        #expect(
            message { () throws(FormatError) in try RawBytes.read(path: path, limits: limits) } == """
                \(path): expected at most 100 bytes; found 5632 or more; no published table is like this: if the file \
                is trusted, raise the limit
                """)
    }

    @Test func `Folders, pipes and missing files are named as such`() {
        let pipe = folder + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(
            read(folder) == "\(folder): expected a file; found a folder: name a file in it")
        #expect(read(pipe) == "\(pipe): expected a file; found a pipe: save what it carries in a file first")
        #expect(read("/dev/null") == "/dev/null: expected a file; found a device or socket: name an ordinary file")
        #expect(read(folder + "/none") == "\(folder)/none: no such file")
        #expect(read("a\0b") == "a\\u{0}b: a path cannot hold a NUL byte")
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read every file"))
    func `A file without permission says how to get it`() {
        let path = folder + "/locked"
        close(open(path, O_CREAT | O_WRONLY, 0))
        #expect(read(path) == "\(path): permission to read it is denied: ask its owner, or run chmod u+r on it")
    }

    private func read(_ path: String) -> String? {
        message { () throws(FormatError) in try RawBytes.read(path: path) }
    }
}
