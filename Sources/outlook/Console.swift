import Glibc
import Synchronization

/// Where words go: results to standard output, everything else to standard error.
enum Console {
    /// The lines that stand at the end of the terminal, and are drawn anew below whatever is said.
    private static let standing = Mutex<[String]>([])

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

    /// Says something to the person at the terminal, above the lines that stand there.
    static func say(_ line: String) {
        standing.withLock { lines in
            send(erasing(lines) + line + "\n" + lines.map { $0 + "\n" }.joined())
        }
    }

    /// Shows lines at the end of a live terminal in place of those that stand there; elsewhere nothing. None takes
    /// them away.
    static func show(_ lines: [String]) {
        guard isLive else { return }
        let width = columns - 1
        let cut = lines.map { $0.count <= width ? $0 : String($0.prefix(width)) }
        standing.withLock { lines in
            guard !lines.isEmpty || !cut.isEmpty else { return }
            send(erasing(lines) + cut.map { $0 + "\n" }.joined())
            lines = cut
        }
    }

    /// Shows what long work is at, on one line of a live terminal; elsewhere nothing.
    static func progress(_ line: String) {
        show(line.isEmpty ? [] : [line])
    }

    /// Whether standard error is a terminal whose lines may be drawn over: not with `NO_COLOR`, nor a dumb one.
    static let isLive = isatty(2) == 1 && getenv("NO_COLOR") == nil && hasCursor

    /// Whether results go to a terminal that wants color.
    static var wantsColor: Bool {
        isatty(1) == 1 && getenv("NO_COLOR") == nil && hasCursor
    }

    /// How many columns the terminal has.
    static var columns: Int {
        var size = winsize()
        return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1 ? Int(size.ws_col) : 80
    }

    private static var hasCursor: Bool {
        getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    private static func erasing(_ lines: [String]) -> String {
        // Keys that the terminal echoed, such as ^C, may have moved the cursor.
        lines.isEmpty ? "" : "\r\u{1B}[\(lines.count)A\u{1B}[J"
    }

    private static func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
