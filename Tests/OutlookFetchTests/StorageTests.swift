import Foundation
import Mirror
import OutlookFetch
import TestSupport
import Testing

/// What a disk, another run or a sudden end can do to a file on its way.
@Suite struct StorageTests {
    private static let whole = archive(400_000)

    private static func server() throws -> PlainServer {
        try PlainServer { request, reply in
            let start = request.headers["if-range"] == "\"a\"" ? request.rangeStart ?? 0 : 0
            let range = start > 0 ? ["Content-Range: bytes \(start)-399999/400000"] : []
            reply.head(start > 0 ? 206 : 200, length: 400_000 - start, ["ETag: \"a\""] + range)
            reply.send(whole[start...])
        }
    }

    /// Runs a body on a file system of its own, or says why it cannot.
    private func onFileSystem(_ options: String, in bench: Workbench, _ body: () async throws -> Void) async throws {
        let folder = "\(bench.folder)/raw"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try #require(mount("tmpfs", folder, "tmpfs", 0, options) == 0)
        do { try await body() } catch { Issue.record(error) }
        umount(folder)
    }

    private static let mayMount: Bool = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("outlook-mount-\(UUID())").path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { rmdir(folder) }
        guard mount("tmpfs", folder, "tmpfs", 0, "size=16k") == 0 else { return false }
        return umount(folder) == 0
    }()

    /// A small file system of its own is full.
    @Test(.enabled(if: mayMount, "no tmpfs can be mounted here; the full disk is the one made with RLIMIT_FSIZE"))
    func aFullTmpfsKeepsWhatFitsAndSaysSo() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        try await onFileSystem("size=200k", in: bench) {
            let full = try await bench.fetcher(server.base).fetch([bench.request()])
            #expect(
                "\(try #require(full.first?.reason))" == "\(bench.folder)/raw/oews/file.zip.part: cannot be written "
                    + "(no space left on device); nothing is lost: free space or allow writing, and run again")
            let kept = try #require(bench.read("raw/oews/file.zip.part"))
            #expect(kept.count > 100_000)
            #expect(kept == Array(Self.whole[..<kept.count]))
            try #require(mount("tmpfs", "\(bench.folder)/raw", "tmpfs", UInt(MS_REMOUNT), "size=1m") == 0)
            #expect(try await bench.fetcher(server.base).fetch([bench.request()]).map(\.word) == ["new"])
            #expect(bench.read() == Self.whole)
            #expect(server.requests.map(\.rangeStart) == [nil, kept.count])
            #expect(bench.names() == ["file.zip"])
        }
    }

    /// The full disk made with RLIMIT_FSIZE, which looks the same to whoever writes, and needs no mount.
    @Test func aLimitOfFileSizeKeepsWhatFitsAndSaysSo() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        let (folder, base) = (bench.folder, server.base)
        await #expect(processExitsWith: .success) {
            [folder = folder as String, base = base as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit()
            try #require(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            limit.rlim_cur = 150_000
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            let full = try await Killed.fetch("file.zip", folder: folder, base: base)
            #expect(
                "\(try #require(full?.reason))" == "\(folder)/file.zip.part: cannot be written (file too large); "
                    + "nothing is lost: free space or allow writing, and run again")
        }
        let kept = try #require(bench.read("file.zip.part"))
        #expect(kept.count == 150_000 && kept == Array(Self.whole[..<kept.count]))
        #expect(try await Killed.fetch("file.zip", folder: folder, base: base)?.word == "new")
        #expect(bench.read("file.zip") == Self.whole)
        #expect(server.requests.map(\.rangeStart) == [nil, kept.count])
        #expect(bench.names("") == ["file.zip"])
    }

    @Test(.enabled(if: mayMount, "a file system cannot be mounted here, so that none can be read-only"))
    func aReadOnlyFolderIsSaidToBe() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        try await onFileSystem("size=200k", in: bench) {
            try #require(
                mount("tmpfs", "\(bench.folder)/raw", "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), "size=200k") == 0)
            let results = try await bench.fetcher(server.base).fetch([bench.request()])
            #expect(
                "\(try #require(results.first?.reason))" == "\(bench.folder)/raw/oews: cannot be written "
                    + "(read-only file system); nothing is lost: free space or allow writing, and run again")
            #expect(server.requests.isEmpty)
        }
    }

    /// Where no file system can be mounted a folder's rights stand in for a read-only one; root heeds none.
    @Test(.enabled(if: geteuid() != 0, "root may write everywhere; the read-only file system is a mounted one"))
    func aFolderWithoutTheRightToWriteIsSaidToBe() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        try bench.write([], to: "raw/other")
        try #require(chmod("\(bench.folder)/raw", 0o555) == 0)
        defer { chmod("\(bench.folder)/raw", 0o755) }
        let results = try await bench.fetcher(server.base).fetch([bench.request()])
        #expect(
            "\(try #require(results.first?.reason))"
                == "\(bench.folder)/raw/oews: cannot be written (permission denied); "
                + "nothing is lost: free space or allow writing, and run again")
        #expect(server.requests.isEmpty)
    }

    @Test func aFileInTheFoldersPlaceIsSaidToBeThere() async throws {
        let bench = try Workbench()
        try bench.write("not a folder".utf8, to: "raw/oews")
        let results = try await bench.fetcher("http://127.0.0.1:1").fetch([bench.request()])
        #expect(results.first?.reason == .storage(path: "\(bench.folder)/raw/oews", detail: "not a folder"))
    }

    @Test(arguments: ["", ".", "..", "a/b", "a\u{0}b"])
    func aNameThatLeavesTheFolderIsRefused(name: String) async throws {
        let bench = try Workbench()
        let results = try await bench.fetcher("http://127.0.0.1:1").fetch([bench.request(name: name)])
        #expect(
            results.first?.reason
                == .storage(path: "\(bench.folder)/raw/oews/\(name).part", detail: "not a file name"))
        #expect(bench.names("") == [])
    }

    @Test func twoRunsAtOnceFetchOneSoundFile() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        let fetcher = try bench.fetcher(server.base)
        let request = try bench.request()
        async let one = fetcher.fetch([request])
        async let other = fetcher.fetch([request])
        let words = await (one + other).map(\.word).sorted()
        #expect(words == ["new", "unchanged"])
        #expect(bench.read() == Self.whole)
        #expect(bench.names() == ["file.zip"])
    }

    @Test func aRunThatMayNotWaitForAnotherSaysSo() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        try bench.write([], to: "raw/oews/file.zip.part")
        let holder = open("\(bench.folder)/raw/oews/file.zip.part", O_RDWR)
        defer { close(holder) }
        try #require(flock(holder, LOCK_EX) == 0)
        let results = try await bench.fetcher(server.base) { $0.lockPatience = .zero }.fetch([bench.request()])
        #expect(
            "\(try #require(results.first?.reason))" == "\(bench.folder)/raw/oews/file.zip.part: "
                + "another run is fetching this file; wait for it, or stop it and run again")
        #expect(server.requests.isEmpty)
    }

    @Test func aPartThatWasBeingPlacedDoesNotHarmThePlacedFile() async throws {
        let bench = try Workbench()
        let server = try Self.server()
        defer { server.stop() }
        try bench.write(Self.whole, to: "raw/oews/file.zip")
        try #require(
            link("\(bench.folder)/raw/oews/file.zip", "\(bench.folder)/raw/oews/file.zip.part") == 0)
        #expect(try await bench.fetcher(server.base).fetch([bench.request()]).map(\.word) == ["unchanged"])
        #expect(bench.read() == Self.whole)
        #expect(bench.names() == ["file.zip"])
    }

    @Test func aRunKilledAtAnyMomentIsFollowedByACleanOne() async throws {
        let bench = try Workbench()
        let slow = try PlainServer { request, reply in
            let start = request.headers["if-range"] == "\"a\"" ? request.rangeStart ?? 0 : 0
            if request.headers["if-none-match"] == "\"a\"" { return reply.answer(304, [], []) }
            let range = start > 0 ? ["Content-Range: bytes \(start)-399999/400000"] : []
            reply.head(start > 0 ? 206 : 200, length: 400_000 - start, ["ETag: \"a\""] + range)
            for piece in stride(from: start, to: 400_000, by: 8000) {
                guard reply.send(Self.whole[piece..<min(400_000, piece + 8000)]) else { return }
            }
        }
        defer { slow.stop() }
        var generator = SeededGenerator(seed: 11)
        for round in 0..<200 {
            let name = "\(round).zip"
            let (folder, base, delay) = (bench.folder, slow.base, UInt32(generator.next() % 25_000))
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [folder = folder as String, base = base as String, name = name as String, delay = delay as UInt32] in
                Thread.detachNewThread {
                    usleep(delay)
                    kill(getpid(), SIGKILL)
                }
                _ = try await Killed.fetch(name, folder: folder, base: base)
                while true { pause(milliseconds: 100) }
            }
            let result = try await Killed.fetch(name, folder: folder, base: base)
            #expect(["new", "unchanged"].contains(result?.word), "killed after \(delay) microseconds")
            #expect(bench.read(name) == Self.whole)
            #expect(bench.mode(name) == 0o444)
        }
        #expect(bench.names("").count == 200)
    }
}

/// The fetch of the process that is killed, and of the one after it.
private enum Killed {
    static func fetch(_ name: String, folder: String, base: String) async throws -> FetchResult? {
        let address = try #require(WebAddress("https://elsewhere.org/\(name)"))
        let fetcher = Fetcher(
            identity: ContactIdentity(version: "1.0"), mirror: FetchMirror(try #require(WebAddress(base))))
        let request = FetchRequest(
            address: address, folder: folder, name: name, expectation: Expectation(kind: .zip))
        return await fetcher.fetch([request]).first
    }
}
