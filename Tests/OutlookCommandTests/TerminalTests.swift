import Glibc
import Mirror
import TestSupport
import Testing

/// What a person sees who sits before a fetch.
@Suite(.serialized) struct TerminalTests {
    private let wages = ["fetch", "oews", "--year", "2018"]
    private let someone = ["OUTLOOK_CONTACT": "someone@somewhere.org"]

    private static func archive() throws -> [UInt8] {
        StoredZip.bytes([
            ("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018)),
            ("oesm18nat/filler.bin", [UInt8](repeating: 0, count: 400_000)),
        ])
    }

    /// A server that takes about a second to send the archive, or that sends half of it and then waits.
    private static func slowServer(stopsHalfway: Bool = false) throws -> (PlainServer, [UInt8]) {
        let body = try archive()
        let server = try PlainServer { request, reply in
            let start = request.rangeStart ?? 0
            let range = start > 0 ? ["Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"] : []
            reply.head(start > 0 ? 206 : 200, length: body.count - start, ["ETag: \"a\""] + range)
            let piece = body.count / 10
            for (number, first) in stride(from: start, to: body.count, by: piece).enumerated() {
                guard reply.send(body[first..<min(body.count, first + piece)]) else { return }
                usleep(120_000)
                if stopsHalfway, start == 0, number == 5 { return _ = sleep(8) }
            }
        }
        return (server, body)
    }

    private func options(_ data: TemporaryFolder, _ server: PlainServer) -> [String] {
        ["--datasets", data("D"), "--mirror", server.base, "--pace", "0"]
    }

    @Test(arguments: [100, 60, 40]) func aTerminalShowsABarAFileWithRateAndTimeLeftAndATotal(columns: Int) throws {
        let (server, _) = try Self.slowServer()
        defer { server.stop() }
        let data = try TemporaryFolder()
        var seen: [[String]] = []
        let (code, screen, _) = try Tool.run(
            wages + options(data, server), on: PseudoTerminal(columns: UInt16(columns)), columns: columns,
            environment: someone
        ) { screen, _ in seen.append(screen.lines) }
        #expect(code == 0)
        let bar =
            switch columns {
            case 100: /oews\/oews-2018\/oesm18nat.zip  \[#+\.+\] +[0-9]+ % +[0-9.]+ kB +[0-9.]+ kB\/s +0:0[0-9] left/
            case 60: /…18\/oesm18nat.zip  \[#+\.+\] +[0-9]+ % +[0-9.]+ kB\/s +0:0[0-9] left/
            default: /…sm18nat.zip +[0-9.]+ kB\/s +0:0[0-9] left/
            }
        let total =
            columns == 40
            ? /0 of 1 file, [0-9.]+ kB, [0-9.]+ kB\/s.*/ : /0 of 1 file, [0-9.]+ kB, [0-9.]+ kB\/s, 0:0[0-9] left/
        #expect(seen.contains { lines in lines.contains { $0.wholeMatch(of: bar) != nil } }, "\(seen)")
        #expect(seen.contains { lines in lines.contains { $0.wholeMatch(of: total) != nil } }, "\(seen)")
        // Whatever was drawn is gone, and what stays is said once.
        #expect(!screen.text.contains("left") && !screen.text.contains("[#"))
        #expect(screen.lines.first?.hasPrefix("new  \(data("D"))".prefix(columns)) == true)
        #expect(screen.isTidy && screen.strange.isEmpty)
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]]) func aPlainTerminalGetsALineAFile(
        _ environment: [String: String]
    ) throws {
        let (server, _) = try Self.slowServer()
        defer { server.stop() }
        let data = try TemporaryFolder()
        let (code, screen, written) = try Tool.run(
            wages + options(data, server), on: PseudoTerminal(), environment: someone.merging(environment) { $1 })
        #expect(code == 0)
        #expect(!written.contains("\u{1B}"))
        #expect(screen.lines.filter { $0.hasPrefix("new: ") } == ["new: oews/oews-2018/oesm18nat.zip"])
    }

    @Test func aPipeGetsALineAFile() throws {
        let (server, _) = try Self.slowServer()
        defer { server.stop() }
        let data = try TemporaryFolder()
        let outcome = try Tool.run(
            wages + options(data, server), environment: someone.merging(["TERM": "xterm"]) { $1 })
        #expect(outcome.errors == "new: oews/oews-2018/oesm18nat.zip\n")
    }

    @Test func ctrlCLeavesATidyTerminalAndEverythingResumable() throws {
        let (server, body) = try Self.slowServer(stopsHalfway: true)
        defer { server.stop() }
        let data = try TemporaryFolder()
        let terminal = try PseudoTerminal()
        var isTyped = false
        let (code, screen, _) = try Tool.run(wages + options(data, server), on: terminal, environment: someone) {
            screen, _ in
            guard !isTyped, screen.text.contains(#/ [56][0-9] % /#) else { return }
            isTyped = true
            terminal.type("\u{3}")
        }
        #expect(isTyped && code == 4)
        #expect(!screen.text.contains("[#") && screen.isTidy && screen.strange.isEmpty)
        #expect(screen.lines[0] == "stopping; what came is kept (again: stop at once)")
        #expect(screen.lines[1].hasPrefix("inconclusive  https://www.bls.gov/"))
        #expect(screen.lines.filter { $0.contains("stopp") }.count == 2)
        let kept = try TemporaryFolder.bytes(data("D/raw/oews/oews-2018/oesm18nat.zip.part"))
        #expect(kept.count > body.count / 3 && body.starts(with: kept))
        #expect(try Tool.run(wages + options(data, server), environment: someone).code == 0)
        #expect(server.requests.map(\.rangeStart) == [nil, kept.count])
    }

    @Test func ctrlCTwiceEndsAtOnce() throws {
        let data = try TemporaryFolder()
        // Another run has its turn in the data folder, which stopping in good order waits for.
        mkdir(data("D"), 0o755)
        mkdir(data("D/raw"), 0o755)
        let holder = open(data("D/raw/.fetch.lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(holder) }
        #expect(flock(holder, LOCK_EX) == 0)
        let terminal = try PseudoTerminal()
        var typed = 0
        let (code, screen, _) = try Tool.run(
            wages + ["--datasets", data("D"), "--mirror", "http://127.0.0.1:1"], on: terminal, environment: someone
        ) { screen, _ in
            let signs = ["waiting for it", "(again: stop at once)"]
            guard typed < 2, screen.text.contains(signs[typed]) else { return }
            typed += 1
            terminal.type("\u{3}")
        }
        #expect(typed == 2 && code == 130)
        #expect(screen.lines[0] == "another fetch is at work in \(data("D"))/raw; waiting for it")
    }

    /// Git knows an address; whether it may be given is asked, and only where it matters.
    @Test(arguments: [("y\n", "someone@git-knows.org"), ("n\n", nil), ("\n", nil)] as [(String, String?)])
    func gitsAddressIsGivenOnlyAfterAYes(answer: String, contact: String?) throws {
        let body = try Self.archive()
        let server = try PlainServer { _, reply in reply.answer(200, [], body) }
        defer { server.stop() }
        let data = try TemporaryFolder()
        try data.write("[user]\n\temail = someone@git-knows.org\n", to: ".gitconfig")
        let terminal = try PseudoTerminal()
        var isTyped = false
        let (code, screen, _) = try Tool.run(
            wages + options(data, server), on: terminal, environment: ["HOME": data.path]
        ) { screen, _ in
            guard !isTyped, screen.text.contains("[y/N]") else { return }
            isTyped = true
            terminal.type(answer)
        }
        #expect(screen.lines[0].contains("someone@git-knows.org"))
        #expect(code == (contact == nil ? 4 : 0))
        #expect(server.requests.count == (contact == nil ? 0 : 1))
        for request in server.requests {
            #expect(request.headers["user-agent"]?.hasSuffix(" (+someone@git-knows.org)") == true)
        }
    }

    @Test func gitsAddressIsNotAskedForWhereItIsNotNeeded() throws {
        let server = try PlainServer { _, reply in reply.answer(200, [], Array("a,b\n1,2\n".utf8)) }
        defer { server.stop() }
        let data = try TemporaryFolder()
        try data.write("[user]\n\temail = someone@git-knows.org\n", to: ".gitconfig")
        let elsewhere = ["fetch", "--url", "https://files.somewhere.org/t.csv", "--as", "mine"] + options(data, server)
        let (code, screen, _) = try Tool.run(elsewhere, on: PseudoTerminal(), environment: ["HOME": data.path])
        #expect(code == 0 && !screen.text.contains("[y/N]"))
        // Without a terminal nobody is asked, and nothing given.
        let outcome = try Tool.run(wages + options(data, server), environment: ["HOME": data.path])
        #expect(outcome.code == 4 && !outcome.errors.contains("[y/N]"))
        #expect(server.requests.allSatisfy { $0.headers["user-agent"]?.contains("@") == false })
    }
}
