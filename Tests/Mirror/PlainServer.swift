import Glibc

/// A server of bare sockets on 127.0.0.1, for answers that no well-formed server would give.
///
/// Every connection has a thread of its own, and every request one call of the answer.
public final class PlainServer: Sendable {
    /// The port it listens on.
    public let port: Int
    private let listener: Int32
    private let answer: @Sendable (PlainRequest, PlainReply) -> Void
    private let seen = Shared<[PlainRequest]>([])
    private let isStopped = Shared(false)

    /// Starts to listen on a free port.
    public init(_ answer: @escaping @Sendable (PlainRequest, PlainReply) -> Void) throws {
        signal(SIGPIPE, SIG_IGN)
        self.answer = answer
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var on: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(listener, name, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, name, &length) == 0
            }
        }
        guard listening else { throw SocketError(number: errno) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        Self.detach { [self] in accept() }
    }

    /// The requests so far, in the order they came.
    public var requests: [PlainRequest] {
        seen.withLock { $0 }
    }

    /// Where the server stands.
    public var base: String { "http://127.0.0.1:\(port)" }

    public func stop() {
        isStopped.withLock { $0 = true }
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func accept() {
        while !isStopped.withLock({ $0 }) {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else {
                if errno == EINTR { continue }
                return
            }
            Self.detach { [self] in serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        let reply = PlainReply(connection)
        var buffer: [UInt8] = []
        while !reply.isClosed, let request = PlainRequest(reading: connection, &buffer) {
            seen.withLock { $0.append(request) }
            answer(request, reply)
        }
        reply.close()
    }

    private static func detach(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(ThreadBody(body))
        let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body() }
            return nil
        }
        if pthread_create(&thread, nil, main, box.toOpaque()) == 0 { pthread_detach(thread) } else { box.release() }
    }
}

/// What a thread runs.
private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

/// A socket that could not be made.
public struct SocketError: Error {
    public let number: Int32
}
