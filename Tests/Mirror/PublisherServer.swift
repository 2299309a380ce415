import FlyingFox
import FlyingSocks
import Foundation

/// A well-formed server that behaves as the publishers' do, and serves `ROOT/HOST/PATH` under `/HOST/PATH`.
///
/// As bls.gov does it turns away a client that gives no contact, answers `If-None-Match`, `If-Modified-Since`, `Range`
/// and `If-Range`, and says 404 with a page. A folder `FILE.issues` holds issues of a file that come out one after
/// another: who already has the present one gets the next.
public actor PublisherServer {
    private let root: URL
    private var server: HTTPServer?
    private var running: Task<Void, any Error>?
    private var present: [String: Int] = [:]
    /// Every request so far: its path and the status it got.
    public private(set) var log: [String] = []

    /// A server for the files below a folder.
    public init(root: String) {
        self.root = URL(fileURLWithPath: root)
    }

    /// Starts to listen on 127.0.0.1; the port.
    ///
    /// - Parameter port: The port to listen on; 0 for any that is free.
    public func start(port: UInt16 = 0) async throws -> UInt16 {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
        await server.appendRoute("*") { [weak self] request in
            await self?.answer(request) ?? HTTPResponse(statusCode: .notFound)
        }
        self.server = server
        running = Task { try await server.run() }
        try await server.waitUntilListening(timeout: 10)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw SocketError(number: 0) }
        return port
    }

    public func stop() async {
        await server?.stop()
        running?.cancel()
    }

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        let response = respond(request)
        log.append("\(request.method.rawValue) \(request.path) \(response.statusCode.code)")
        return response
    }

    private func respond(_ request: HTTPRequest) -> HTTPResponse {
        let parts = request.path.split(separator: "/")
        guard let host = parts.first, !parts.contains("..") else { return Self.page(.notFound, "Not Found") }
        let agent = request.headers[HTTPHeader("User-Agent")] ?? ""
        if host.hasSuffix("bls.gov"), !(agent.contains("(+") && agent.contains("@")) {
            return Self.page(.forbidden, "Access Denied")
        }
        guard var issue = read(request.path) else { return Self.page(.notFound, "Not Found") }
        var headers = Self.headers(of: issue)
        if Self.isHeld(issue, by: request) {
            guard let next = advance(request.path) else {
                return HTTPResponse(statusCode: .notModified, headers: headers)
            }
            issue = next
            headers = Self.headers(of: issue)
        }
        if let range = request.headers[.range], Self.isSame(issue, as: request.headers[HTTPHeader("If-Range")]) {
            let start = Int(range.dropFirst("bytes=".count).prefix { $0 != "-" }) ?? 0
            guard start < issue.body.count else { return HTTPResponse(statusCode: .rangeNotSatisfiable) }
            headers[.contentRange] = "bytes \(start)-\(issue.body.count - 1)/\(issue.body.count)"
            return HTTPResponse(statusCode: .partialContent, headers: headers, body: issue.body.dropFirst(start))
        }
        return HTTPResponse(statusCode: .ok, headers: headers, body: issue.body)
    }

    private struct ServedIssue {
        let body: Data
        let etag: String
        let modified: String
    }

    private func read(_ path: String) -> ServedIssue? {
        var file = root.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), isFolder.boolValue {
            file.appendPathComponent("index.html")
        }
        let issues = Self.issues(beside: file)
        let source = issues.isEmpty ? file : issues[min(present[path] ?? 0, issues.count - 1)]
        guard let body = try? Data(contentsOf: source) else { return nil }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // The date goes with the issue's number, so that the same tree always answers the same.
        let day = 1 + (present[path] ?? 0) % 28
        let modified =
            "\(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(day - 1) % 7]), \(day < 10 ? "0" : "")\(day)"
        return ServedIssue(
            body: body, etag: "\"\(String(hash, radix: 16)):0\"", modified: "\(modified) Sep 2019 08:30:00 GMT")
    }

    private func advance(_ path: String) -> ServedIssue? {
        let issues = Self.issues(beside: root.appendingPathComponent(path))
        let next = (present[path] ?? 0) + 1
        guard next < issues.count else { return nil }
        present[path] = next
        return read(path)
    }

    private static func issues(beside file: URL) -> [URL] {
        let folder = file.deletingLastPathComponent().appendingPathComponent(file.lastPathComponent + ".issues")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appendingPathComponent($0) }
    }

    private static func headers(of issue: ServedIssue) -> HTTPHeaders {
        HTTPHeaders([
            .eTag: issue.etag, .lastModified: issue.modified, .acceptRanges: "bytes",
            HTTPHeader("Date"): "Wed, 01 Oct 2025 12:00:00 GMT",
        ])
    }

    private static func isHeld(_ issue: ServedIssue, by request: HTTPRequest) -> Bool {
        if let tags = request.headers[.ifNoneMatch] { return tags == issue.etag }
        return request.headers[.ifModifiedSince] == issue.modified
    }

    private static func isSame(_ issue: ServedIssue, as validator: String?) -> Bool {
        validator.map { $0 == issue.etag || $0 == issue.modified } ?? true
    }

    private static func page(_ status: HTTPStatusCode, _ title: String) -> HTTPResponse {
        let text = "<HTML><HEAD>\n<TITLE>\(title)</TITLE>\n</HEAD><BODY>\n<H1>\(title)</H1>\n</BODY></HTML>\n"
        return HTTPResponse(statusCode: status, headers: [.contentType: "text/html"], body: Data(text.utf8))
    }
}
