import Foundation
import Mirror
import OutlookFetch
import TestSupport
import Testing

/// Certificates and the way from https to http, against `openssl s_server`.
@Suite(.serialized) struct TLSTests {
    /// `openssl s_server` on a port of its own with a certificate for `localhost` and 127.0.0.1 that nobody vouches for.
    private final class SecureServer {
        let port: Int
        let certificate: String
        private let server: ChildProcess

        /// - Parameter files: The folder whose files are served, each beginning with its own status line.
        init(files: String) throws {
            let (key, certificate) = ("\(files)/key.pem", "\(files)/certificate.pem")
            let maker = try ChildProcess(
                "/usr/bin/openssl",
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-keyout", key, "-out", certificate,
                ], in: files)
            try #require(maker.wait().code == 0)
            // A port that was free a moment ago.
            let probe = try PlainServer { _, _ in }
            port = probe.port
            probe.stop()
            self.certificate = certificate
            server = try ChildProcess(
                "/usr/bin/openssl",
                ["s_server", "-accept", "127.0.0.1:\(port)", "-key", key, "-cert", certificate, "-HTTP", "-quiet"],
                in: files)
            for _ in 0..<200 where !isListening { pause(milliseconds: 20) }
        }

        deinit {
            server.kill()
            _ = try? server.wait()
        }

        private var isListening: Bool {
            let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(connection) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
        }
    }

    private static let hasOpenSSL = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

    private func answer(_ head: String, _ body: [UInt8]) -> [UInt8] {
        Array("HTTP/1.0 \(head)\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
    }

    @Test(.enabled(if: hasOpenSSL, "there is no openssl to serve TLS with"))
    func aCertificateThatNobodyVouchesForIsRefusedAtOnce() async throws {
        let bench = try Workbench()
        try bench.write(answer("200 OK", archive(5000)), to: "site/f")
        let server = try SecureServer(files: "\(bench.folder)/site")
        let requests = try ["a", "b"].map { name in
            try bench.request(name: name) {
                $0.address = try #require(WebAddress("https://localhost:\(server.port)/f"))
            }
        }
        let results = try await bench.fetcher("http://127.0.0.1:1") { $0.mirror = nil }.fetch(requests)
        for (request, result) in zip(requests, results) {
            guard case .untrusted(request.address, let detail) = result.reason else {
                Issue.record("unexpected \(result)")
                return
            }
            #expect(detail.contains("certificate"))
        }
        #expect(bench.names("") == ["site"])
    }

    @Test(.enabled(if: hasOpenSSL, "there is no openssl to serve TLS with"))
    func aCertificateOfTheGivenBundleIsTrusted() async throws {
        let bench = try Workbench()
        try bench.write(answer("200 OK", archive(5000)), to: "site/f")
        let server = try SecureServer(files: "\(bench.folder)/site")
        let request = try bench.request {
            $0.address = try #require(WebAddress("https://localhost:\(server.port)/f"))
        }
        let results = try await bench.fetcher("http://127.0.0.1:1") {
            $0.mirror = nil
            $0.limits.certificateBundle = server.certificate
        }.fetch([request])
        #expect(results.map(\.word) == ["new"])
        #expect(bench.read() == archive(5000))
    }

    @Test(.enabled(if: hasOpenSSL, "there is no openssl to serve TLS with"))
    func aRedirectFromHttpsToHttpIsNotFollowed() async throws {
        let bench = try Workbench()
        let plain = try PlainServer { _, reply in reply.answer(200, [], archive(5000)) }
        defer { plain.stop() }
        try bench.write(answer("302 Found\r\nLocation: \(plain.base)/f", []), to: "site/f")
        let server = try SecureServer(files: "\(bench.folder)/site")
        let request = try bench.request {
            $0.address = try #require(WebAddress("https://localhost:\(server.port)/f"))
        }
        let results = try await bench.fetcher("http://127.0.0.1:1") {
            $0.mirror = nil
            $0.limits.certificateBundle = server.certificate
        }.fetch([request])
        #expect(
            results.first?.reason
                == .redirect(from: request.address, to: "\(plain.base)/f", why: "it leaves https"))
        #expect(plain.requests.isEmpty)
    }
}
