/// A server that stands in for every other: it serves `https://HOST/PATH` under `BASE/HOST/PATH`.
///
/// Politeness, identity and what is recorded keep to the original address, so that a run through a mirror differs
/// from a direct one in nothing but where the bytes come from.
public struct FetchMirror: Sendable, Equatable {
    /// The address that stands before every host, without a trailing slash.
    public let base: WebAddress
    private let prefix: String

    /// A mirror below an address; `nil` when the address carries a query.
    public init?(_ base: WebAddress) {
        guard base.query == nil else { return nil }
        self.base = base
        var prefix = base.description
        while prefix.hasSuffix("/") { prefix.removeLast() }
        self.prefix = prefix
    }

    /// Where the mirror serves an original address; an address of the mirror's own stays what it is.
    public func location(of original: WebAddress) -> WebAddress? {
        if original.description.hasPrefix(prefix + "/") { return original }
        return WebAddress("\(prefix)/\(original.authority)\(original.path)" + (original.query.map { "?\($0)" } ?? ""))
    }

    /// The original address behind one of the mirror's; an address elsewhere is an original already.
    ///
    /// - Parameter scheme: The original's scheme, which the mirror's addresses do not carry.
    public func original(of location: WebAddress, scheme: String) -> WebAddress? {
        guard location.description.hasPrefix(prefix + "/") else { return location }
        return WebAddress("\(scheme)://\(location.description.dropFirst(prefix.count + 1))")
    }
}
