import Glibc

/// Where words go: results to standard output, everything else to standard error.
enum Console {
    /// Writes results; a reader that went away ends the program quietly.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(0) }
                let reason = String(cString: strerror(errno))
                say("error: standard output: \(reason)")
                exit(74)
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Says something to the person at the terminal.
    static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }

    /// Shows what long work is at, on one line of a terminal; elsewhere nothing.
    static func progress(_ line: String) {
        guard isatty(2) == 1 else { return }
        let bytes = Array(("\r\u{1B}[K" + line).utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }

    /// Whether results go to a terminal that wants color.
    static var wantsColor: Bool {
        isatty(1) == 1 && getenv("NO_COLOR") == nil && String(cString: getenv("TERM") ?? strdup("dumb")) != "dumb"
    }
}
