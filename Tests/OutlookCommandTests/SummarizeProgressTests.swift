import Glibc
import TestSupport
import Testing

/// What `outlook summarize` tells of a long scan, and where.
@Suite struct SummarizeProgressTests {
    /// Runs a summary of a pipe that stays open until the program has said something, or for ten seconds.
    ///
    /// - Parameter errors: where the program's standard error goes; what came there so far is asked of `said`.
    private func summarizePipe(errors: String, until said: () -> String) throws -> (output: String, said: String) {
        let folder = try TemporaryFolder()
        let pipe = folder("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        // Open for both, so that a program that ended early is no broken pipe.
        let writer = open(pipe, O_RDWR | O_CLOEXEC)
        let script = "exec \"$0\" summarize - --by k --threads 2 --block-bytes 16 < '\(pipe)' 2> '\(errors)'"
        let child = try ChildProcess("/bin/sh", ["-c", script, Tool.path])
        // The opening of the text is read in one go before any block is.
        let rows = String(repeating: "a\n", count: 1 << 12)
        _ = "k\n".withCString { write(writer, $0, 2) }
        var text = "", written = 0
        for _ in 0..<200 where !text.contains("MiB") {
            if written < 20 { written += rows.withCString { write(writer, $0, rows.utf8.count) } > 0 ? 1 : 0 }
            if written == 20 { _ = "b\n".withCString { write(writer, $0, 2) } }
            usleep(50_000)
            text += said()
        }
        close(writer)
        let outcome = try child.wait()
        #expect(outcome.code == 0)
        return (outcome.output, text + said())
    }

    @Test func aLongScanIsToldOnATerminalAndTheLineTakenAway() throws {
        let terminal = try PseudoTerminal()
        let run = try summarizePipe(errors: terminal.path) { terminal.take() }
        #expect(run.said.contains("\r\u{1B}[Kstandard input: 0 MiB"))
        // What is told at the end stands on a line of its own.
        #expect(run.said.contains("\r\u{1B}[Krows: "))
        #expect(run.output.hasPrefix("k,n,weight\na,"))
    }

    @Test func nothingIsToldElsewhere() throws {
        let folder = try TemporaryFolder()
        let table = folder("t.csv")
        try folder.write("k\na\na\nb\n", to: "t.csv")
        let outcome = try Tool.run(["summarize", table, "--by", "k"])
        #expect(outcome.output == "k,n,weight\na,2,2\nb,1,1\n")
        #expect(outcome.errors == "rows: 3 read, 3 taken, 0 unusable\n")
    }
}
