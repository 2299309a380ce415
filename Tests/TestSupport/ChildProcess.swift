import Glibc

/// A program run to its end, or killed on the way.
public struct ChildProcess: Sendable {
    /// How a child ended and what it wrote.
    public struct Outcome: Sendable {
        /// The exit code; 128 and the signal's number when a signal ended it.
        public var code: Int32
        public var output: String
        public var errors: String
    }

    private let id: pid_t
    private let folder: TemporaryFolder

    /// Starts a program; what it writes goes to files, so that nothing it does can block it.
    ///
    /// - Parameters:
    ///   - environment: the whole environment of the child, `PATH` excepted.
    ///   - shell: shell commands run before, such as `ulimit -f 10`.
    ///   - terminal: a terminal that is the child's own, for what it reads, writes and is interrupted by.
    public init(
        _ program: String, _ arguments: [String], in directory: String? = nil, environment: [String: String] = [:],
        after shell: String? = nil, output: String? = nil, terminal: PseudoTerminal? = nil
    ) throws {
        folder = try TemporaryFolder()
        var words = [program] + arguments
        let shell = [directory.map { "cd '\($0)'" }, shell].compactMap { $0 }.joined(separator: "\n")
        if !shell.isEmpty { words = ["/bin/sh", "-c", shell + "\nexec \"$0\" \"$@\""] + words }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let out = output ?? terminal?.path ?? folder("out")
        posix_spawn_file_actions_addopen(
            &actions, 0, terminal?.path ?? "/dev/null", terminal == nil ? O_RDONLY : O_RDWR, 0)
        posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, terminal?.path ?? folder("err"), O_WRONLY | O_CREAT, 0o600)
        // A session's first terminal is its own, so that Ctrl-C on it reaches the child (POSIX_SPAWN_SETSID).
        if terminal != nil { posix_spawnattr_setflags(&attributes, 0x80) }
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let pairs = (["PATH": path].merging(environment) { _, new in new }).map { "\($0.key)=\($0.value)" }.sorted()
        var child: pid_t = 0
        let failure = Self.withPointers(words) { words in
            Self.withPointers(pairs) { pairs in posix_spawn(&child, words[0]!, &actions, &attributes, words, pairs) }
        }
        guard failure == 0 else { throw POSIXFailure(what: "posix_spawn \(program)") }
        id = child
    }

    /// Whether the child has come to its end, which `wait` still has to be told.
    public var hasEnded: Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) != 0 || information.si_signo != 0
    }

    /// Ends the child at once.
    public func kill() { Glibc.kill(id, SIGKILL) }

    /// Waits for the child's end without keeping a thread from others, such as the server that the child asks.
    public func end() async throws -> Outcome {
        while !hasEnded { try await Task.sleep(for: .milliseconds(5)) }
        return try wait()
    }

    /// Waits for the child's end.
    public func wait() throws -> Outcome {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { throw POSIXFailure(what: "waitpid") }
        }
        let signal = status & 0x7F
        let out = folder("out")
        return Outcome(
            code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
            output: Repository.exists(out) ? try TemporaryFolder.text(out) : "",
            errors: Repository.exists(folder("err")) ? try TemporaryFolder.text(folder("err")) : "")
    }

    private static func withPointers<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
