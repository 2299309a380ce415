import Glibc
import TestSupport

/// The built `outlook` program, found beside the tests.
enum Tool {
    static let path: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = max(0, readlink("/proc/self/exe", &buffer, Int(PATH_MAX)))
        let tests = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/outlook"
    }()

    /// Runs the program to its end in a folder of its own, without the caller's environment.
    static func run(
        _ arguments: [String], in directory: String? = nil, environment: [String: String] = [:],
        after shell: String? = nil,
        output: String? = nil
    ) throws -> ChildProcess.Outcome {
        let elsewhere = try directory == nil ? TemporaryFolder() : nil
        return try ChildProcess(
            path, arguments, in: directory ?? elsewhere?.path, environment: environment, after: shell, output: output
        ).wait()
    }

    /// Runs the program on a terminal to its end, telling what the terminal shows each time that it changes.
    static func run(
        _ arguments: [String], on terminal: PseudoTerminal, columns: Int = 100, environment: [String: String] = [:],
        seeing look: (TerminalScreen, ChildProcess) -> Void = { _, _ in }
    ) throws -> (code: Int32, screen: TerminalScreen, written: String) {
        let elsewhere = try TemporaryFolder()
        let child = try ChildProcess(
            path, arguments, in: elsewhere.path, environment: ["TERM": "xterm"].merging(environment) { _, new in new },
            terminal: terminal)
        var screen = TerminalScreen(columns: columns)
        var written = ""
        while true {
            let hasEnded = child.hasEnded
            let text = terminal.take()
            if !text.isEmpty {
                written += text
                screen.show(text)
                look(screen, child)
            } else if hasEnded {
                return (try child.wait().code, screen, written)
            } else {
                usleep(10_000)
            }
        }
    }

    /// Starts the program and leaves it running.
    static func start(_ arguments: [String]) throws -> ChildProcess { try ChildProcess(path, arguments) }
}

/// Holds a thread of a test server for a while.
func pause(seconds: UInt32) {
    sleep(seconds)
}
