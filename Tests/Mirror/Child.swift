import Glibc

/// A program that a test runs beside itself.
public final class Child: Sendable {
    public let id: Int32

    /// Starts a program whose output goes nowhere.
    ///
    /// - Parameter folder: The folder it starts in.
    public init(_ program: String, _ arguments: [String], in folder: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let shell = "/bin/sh"
        let words = ([shell, "-c", "cd \"$0\" && exec \"$@\"", folder, program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        var id = pid_t()
        let error = posix_spawn(&id, shell, &actions, nil, words + [nil], environ)
        guard error == 0 else { throw SocketError(number: error) }
        self.id = id
    }

    /// Waits for its end; the exit status, or the negative number of the signal that ended it.
    @discardableResult
    public func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }

    /// Ends it, whatever signals it inherited as blocked.
    public func end() {
        kill(id, SIGKILL)
        wait()
    }
}
