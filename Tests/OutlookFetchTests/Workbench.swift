import Foundation
import Mirror
import OutlookFetch
import Testing

/// A folder of its own for a test, and quick settings for a fetcher that goes through a server on loopback.
final class Workbench: Sendable {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("outlook-fetch-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    static let identity = ContactIdentity(version: "1.0", contact: "someone@somewhere.org")

    /// A fetcher whose waits are short, for original addresses that a server on loopback serves.
    func fetcher(_ base: String, _ change: (inout Fetcher) -> Void = { _ in }) throws -> Fetcher {
        var fetcher = Fetcher(
            identity: try #require(Self.identity),
            politeness: Politeness(gap: .milliseconds(10), patience: .seconds(5)),
            backoff: Backoff(first: .milliseconds(5), longest: .milliseconds(20), attempts: 4),
            limits: TransferLimits(connectSeconds: 5, stallSeconds: 2, stallBytesPerSecond: 100),
            mirror: FetchMirror(try #require(WebAddress(base))), lockPatience: .seconds(20), seed: 7,
            clock: { 1_760_000_000 })
        change(&fetcher)
        return fetcher
    }

    /// A request for a file of a host of bls.gov.
    func request(
        _ path: String = "oes/file.zip", name: String = "file.zip",
        _ change: (inout FetchRequest) throws -> Void = { _ in }
    ) throws -> FetchRequest {
        var request = FetchRequest(
            address: try #require(WebAddress("https://www.bls.gov/\(path)")), folder: "\(folder)/raw/oews",
            name: name, expectation: Expectation(kind: .zip))
        try change(&request)
        return request
    }

    /// The names in a folder below this one, sorted; an empty list when it is not there.
    func names(_ below: String = "raw/oews") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(below)")) ?? []).sorted()
    }

    func read(_ below: String = "raw/oews/file.zip") -> [UInt8]? {
        Self.contents("\(folder)/\(below)")
    }

    static func contents(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map(Array.init)
    }

    /// A file of `Tests/Fixtures/Fetch`.
    static func fixture(_ name: String) -> [UInt8]? {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return contents(tests.appendingPathComponent("Fixtures/Fetch/\(name)").path)
    }

    func write(_ bytes: some Sequence<UInt8>, to below: String) throws {
        let file = URL(fileURLWithPath: "\(folder)/\(below)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Fetches one file from a server that answers so; the result, and what the fetch left in the folder.
    static func fetch(
        _ change: (inout FetchRequest) throws -> Void = { _ in },
        _ settings: (inout Fetcher) -> Void = { _ in },
        answer: @escaping @Sendable (PlainRequest, PlainReply) -> Void
    ) async throws -> (result: FetchResult, requests: [PlainRequest], bench: Workbench) {
        let bench = try Workbench()
        let server = try PlainServer(answer)
        defer { server.stop() }
        let results = try await bench.fetcher(server.base, settings).fetch([bench.request("f", change)])
        return (try #require(results.first), server.requests, bench)
    }

    /// The permissions of a file.
    func mode(_ below: String) -> mode_t {
        var status = stat()
        return stat("\(folder)/\(below)", &status) == 0 ? status.st_mode & 0o777 : 0
    }
}

/// Bytes that look like a zip archive at their start and like chance behind it.
func archive(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var state = seed
    var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    bytes.reserveCapacity(count)
    while bytes.count < count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
    }
    return bytes
}

/// A body that Akamai's servers send to a client that is turned away.
let blockPage = Array(
    """
    <HTML><HEAD>
    <TITLE>Access Denied</TITLE>
    </HEAD><BODY>
    <H1>Access Denied</H1>

    You don't have permission to access "http&#58;&#47;&#47;www&#46;bls&#46;gov&#47;" on this server.<P>
    </BODY></HTML>

    """.utf8)

/// A count that threads share.
final class Counter: Sendable {
    private let count = Shared(0)

    /// One more; the count before it.
    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }

    /// One less.
    func back() {
        count.withLock { $0 -= 1 }
    }

    var value: Int { count.withLock { $0 } }
}

extension FetchResult {
    /// The file, when it is new.
    var retrieved: RetrievedFile? {
        if case .new(let file) = self { file } else { nil }
    }

    /// The reason, when it is inconclusive.
    var reason: Inconclusive? {
        if case .inconclusive(let reason) = self { reason } else { nil }
    }
}

/// Holds a thread of a test server for a while.
func pause(milliseconds: UInt32) {
    usleep(milliseconds * 1000)
}
