import ArgumentParser
import Glibc
import OutlookSummaries

/// A file written beside its final place and moved there only when it is complete; or standard output.
final class OutputFile: TableSink {
    private let path: String?
    private let temporary: String
    private var descriptor: Int32

    /// Standard output.
    static var standardOutput: OutputFile { OutputFile() }

    private init() {
        path = nil
        temporary = ""
        descriptor = 1
    }

    init(path: String) throws {
        self.path = path
        temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    func write(_ bytes: [UInt8]) throws(SummaryError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                throw .noInput("\(path ?? "standard output"): cannot be written: \(reason)")
            }
            done += count
        }
    }

    /// Puts files in their places, after the bytes of all of them have reached the disk.
    static func commit(_ files: [OutputFile]) throws {
        for file in files {
            if let path = file.path, fsync(file.descriptor) != 0 { throw failure(path) }
        }
        for file in files { try file.move() }
    }

    private func move() throws {
        guard let path else { return }
        guard rename(temporary, path) == 0 else { throw Self.failure(path) }
        close(descriptor)
        descriptor = -1
    }

    /// Takes an unfinished file away.
    func discard() {
        guard path != nil, descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
        descriptor = -1
    }

    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
    }

    private static func failure(_ path: String) -> ValidationError {
        ValidationError("\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
}
