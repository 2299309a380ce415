import Glibc

/// A request as it came over the socket.
public struct PlainRequest: Sendable {
    public let method: String
    /// The path with its query.
    public let path: String
    /// Headers by lower-case name.
    public let headers: [String: String]
    public let body: [UInt8]
    /// When it came, on a clock that only goes forward.
    public let moment: ContinuousClock.Instant

    /// The first byte that `Range: bytes=N-` asks for.
    public var rangeStart: Int? {
        headers["range"].flatMap { $0.hasPrefix("bytes=") ? $0.dropFirst(6).split(separator: "-").first : nil }
            .flatMap { Int($0) }
    }

    /// Reads a request; `nil` at the connection's end.
    init?(reading connection: Int32, _ buffer: inout [UInt8]) {
        var end: Int?
        var searched = 0
        while end == nil {
            while searched + 4 <= buffer.count {
                if buffer[searched..<searched + 4].elementsEqual([13, 10, 13, 10]) {
                    end = searched
                    break
                }
                searched += 1
            }
            if end == nil, !Self.fill(connection, &buffer) { return nil }
        }
        let head = String(decoding: buffer[..<(end ?? 0)], as: UTF8.self)
        buffer.removeFirst((end ?? 0) + 4)
        moment = ContinuousClock.now
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
        let words = lines.removeFirst().split(separator: " ")
        guard words.count == 3 else { return nil }
        method = String(words[0])
        path = String(words[1])
        var headers: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        self.headers = headers
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        while buffer.count < length {
            if !Self.fill(connection, &buffer) { return nil }
        }
        body = Array(buffer[..<length])
        buffer.removeFirst(length)
    }

    private static func fill(_ connection: Int32, _ buffer: inout [UInt8]) -> Bool {
        var piece = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = recv(connection, &piece, piece.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            buffer += piece[..<count]
            return true
        }
    }
}
