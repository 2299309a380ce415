import Glibc

/// The other direction of a connection: whatever bytes an answer likes, whenever it likes, until it closes.
public final class PlainReply: Sendable {
    private let connection: Int32
    private let closed = Shared(false)

    init(_ connection: Int32) {
        self.connection = connection
    }

    /// Whether the connection has been closed from this side.
    public var isClosed: Bool { closed.withLock { $0 } }

    /// Sends bytes; `false` when the other side is gone.
    @discardableResult
    public func send(_ bytes: some Sequence<UInt8>) -> Bool {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Sends a status line and headers.
    ///
    /// - Parameter length: What `Content-Length` says; `nil` leaves it out.
    @discardableResult
    public func head(_ status: Int, length: Int?, _ headers: [String] = []) -> Bool {
        var lines = ["HTTP/1.1 \(status) X"] + headers
        if let length { lines.append("Content-Length: \(length)") }
        return send((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// Sends a whole well-formed answer.
    public func answer(_ status: Int, _ headers: [String] = [], _ body: some Collection<UInt8>) {
        head(status, length: body.count, headers)
        send(body)
    }

    /// Sends a file's bytes from an offset, as fast as the system can.
    public func send(file descriptor: Int32, from offset: Int, count: Int) {
        var position = off_t(offset)
        var left = count
        while left > 0 {
            let sent = sendfile(connection, descriptor, &position, left)
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return }
            left -= sent
        }
    }

    /// Ends the connection in good order.
    public func close() {
        end(reset: false)
    }

    /// Cuts the connection, so that the other side sees it reset.
    public func reset() {
        end(reset: true)
    }

    private func end(reset: Bool) {
        let isFirst = closed.withLock { closed in
            defer { closed = true }
            return !closed
        }
        guard isFirst else { return }
        if reset {
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        }
        Glibc.close(connection)
    }
}
