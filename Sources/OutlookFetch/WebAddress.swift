import CCurlShim

/// An absolute web address, split as libcurl reads it.
///
/// Only `http` and `https` addresses exist: a redirect to `file:` or `ftp:` does not parse.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
    /// The whole address, normalized; without a fragment.
    public let description: String
    /// `http` or `https`.
    public let scheme: String
    /// The host's name in lower case, without its port.
    public let host: String
    /// The port when it is written and not the scheme's own; `nil` otherwise.
    public let port: Int?
    /// The path with its leading slash, still percent-encoded.
    public let path: String
    /// What follows the `?`, still percent-encoded; `nil` without one.
    public let query: String?

    /// Reads an absolute address; `nil` for anything that is not `http` or `https`, or holds a name and password.
    public init?(_ text: String) {
        self.init(text, relativeTo: nil)
    }

    /// The address that a `Location` header names, read against the address that sent it; `nil` as in `init`.
    public func resolving(_ location: String) -> WebAddress? {
        WebAddress(location, relativeTo: self)
    }

    /// Whether the host belongs to the Bureau of Labor Statistics.
    public var isBLS: Bool {
        host == "bls.gov" || host.hasSuffix(".bls.gov")
    }

    /// The host with its port when that is not the scheme's own, as `Host:` would carry it.
    public var authority: String {
        port.map { "\(host):\($0)" } ?? host
    }

    private init?(_ text: String, relativeTo base: WebAddress?) {
        guard text.utf8.count <= 8192, !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }),
            let handle = outlook_curl_url()
        else { return nil }
        defer { outlook_curl_url_cleanup(handle) }
        if let base, outlook_curl_url_set(handle, CURLUPART_URL, base.description, 0) != CURLUE_OK { return nil }
        guard outlook_curl_url_set(handle, CURLUPART_URL, text, 0) == CURLUE_OK else { return nil }
        _ = outlook_curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        func part(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
            var text: UnsafeMutablePointer<CChar>?
            guard outlook_curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
            defer { outlook_curl_free(text) }
            return String(cString: text)
        }
        guard let scheme = part(CURLUPART_SCHEME), scheme == "http" || scheme == "https",
            let host = part(CURLUPART_HOST)?.lowercased(), !host.isEmpty,
            part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil,
            let whole = part(CURLUPART_URL)
        else { return nil }
        self.scheme = scheme
        self.host = host.hasSuffix(".") ? String(host.dropLast()) : host
        self.port = part(CURLUPART_PORT, UInt32(CURLU_NO_DEFAULT_PORT)).flatMap(Int.init)
        self.path = part(CURLUPART_PATH) ?? "/"
        self.query = part(CURLUPART_QUERY)
        self.description = whole
    }
}
