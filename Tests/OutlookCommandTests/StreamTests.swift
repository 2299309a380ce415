import Glibc
import Testing
import TestSupport

/// Where words and figures go, and where the data folder is looked for.
@Suite struct StreamTests {
    private func path() throws -> String { try SmallDatasets.made.get().path }

    @Test func aReaderThatWentAwayEndsTheProgramQuietly() throws {
        let folder = try TemporaryFolder()
        let script = "\"$0\" \"$@\" | true; exit \"${PIPESTATUS[0]}\""
        let outcome = try ChildProcess(
            "/bin/bash", ["-c", script, Tool.path, "list", "--format", "json", "--datasets", try path()],
            in: folder.path
        ).wait()
        #expect(outcome.code == 0 && outcome.errors == "")
    }

    @Test func aFullOutputIsSaid() throws {
        let outcome = try Tool.run(["list", "--datasets", try path()], output: "/dev/full")
        #expect(outcome.code == 74 && outcome.errors == "error: standard output: No space left on device\n")
    }

    @Test func theFolderComesFromTheOptionTheEnvironmentOrTheCurrentFolder() throws {
        let made = try SmallDatasets.made.get()
        let question = ["show", "31-9092", "--year", "2018"]
        let answer = try Tool.run(question + ["--datasets", made.path])
        #expect(answer.code == 0)
        #expect(try Tool.run(question, environment: ["OUTLOOK_DATASETS": made.path]).output == answer.output)
        #expect(try Tool.run(question, in: made.folder.path).output == answer.output)
        // The option goes before the environment, and the environment before the current folder.
        #expect(
            try Tool.run(question + ["--datasets", "nowhere"], environment: ["OUTLOOK_DATASETS": made.path]).code == 66)
        #expect(try Tool.run(question, in: made.folder.path, environment: ["OUTLOOK_DATASETS": "nowhere"]).code == 66)
    }

    /// What the program writes to a terminal.
    private func onTerminal(_ environment: [String: String]) throws -> String {
        let terminal = try PseudoTerminal()
        let outcome = try Tool.run(
            ["show", "31-9092", "--year", "2018", "--datasets", try path()], environment: environment,
            output: terminal.path)
        #expect(outcome.code == 0)
        return terminal.take()
    }

    @Test func colorIsForTerminalsThatWantIt() throws {
        #expect(try onTerminal(["TERM": "xterm"]).contains("\u{1B}[1mMedical Assistants"))
        #expect(try !onTerminal(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}"))
        #expect(try !onTerminal(["TERM": "dumb"]).contains("\u{1B}"))
        #expect(try !onTerminal([:]).contains("\u{1B}"))
    }

    @Test func versionAndHelpGoToStandardOutput() throws {
        let version = try Tool.run(["--version"])
        #expect(version.code == 0 && version.output.hasPrefix("outlook ") && version.errors == "")
        for command in ["show", "report", "import", "list"] {
            let help = try Tool.run([command, "--help"])
            #expect(help.code == 0 && help.output.contains("USAGE: outlook \(command)") && help.errors == "")
        }
    }

    @Test func anUnknownCommandIsUsage() throws {
        let outcome = try Tool.run(["frobnicate"])
        #expect(outcome.code == 64 && outcome.output == "")
    }
}
