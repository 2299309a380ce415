import CCurlShim

/// When a transfer is given up.
public struct TransferLimits: Sendable, Equatable {
    /// How long a connection may take to come about.
    public var connectSeconds: Int
    /// How long a transfer may be slower than `stallBytesPerSecond` before it counts as stalled.
    public var stallSeconds: Int
    public var stallBytesPerSecond: Int
    /// The file of certificates to trust; `nil` for the system's.
    public var certificateBundle: String?

    public init(
        connectSeconds: Int = 30, stallSeconds: Int = 30, stallBytesPerSecond: Int = 100,
        certificateBundle: String? = nil
    ) {
        self.connectSeconds = max(1, connectSeconds)
        self.stallSeconds = max(1, stallSeconds)
        self.stallBytesPerSecond = max(1, stallBytesPerSecond)
        self.certificateBundle = certificateBundle
    }
}

/// Why libcurl did not bring an answer to its end.
enum TransferFailure: Sendable, Equatable {
    /// The run was stopped.
    case stopped
    /// The host's name or the way to it was not found.
    case unreachable(String)
    /// The connection was refused, cut or too slow: it may pass.
    case passing(String)
    /// The certificate is not to be trusted.
    case untrusted(String)
    /// Anything else, which will not pass.
    case lasting(String)

    /// libcurl's verdict; `nil` when it is that all went well.
    init?(_ result: CURLcode?, message: UnsafeMutableBufferPointer<CChar>) {
        guard let result else {
            self = .stopped
            return
        }
        var text = message.baseAddress.map { String(cString: $0) } ?? ""
        if text.isEmpty { text = String(cString: outlook_curl_easy_strerror(result)) }
        switch result {
        case CURLE_OK: return nil
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: self = .unreachable(text)
        case CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT, CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR,
            CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_HTTP3, CURLE_SSL_CONNECT_ERROR,
            CURLE_BAD_CONTENT_ENCODING:
            self = .passing(text)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            self = .untrusted(text)
        default: self = .lasting(text)
        }
    }
}
