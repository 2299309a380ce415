/// A file that came whole and was believed: what a lock needs in order to ask for it again, or to know it again.
public struct RetrievedFile: Sendable, Equatable {
    /// The address that was asked for.
    public let address: WebAddress
    /// The address that answered after redirects; a mirror's address never appears.
    public let finalAddress: WebAddress
    /// Where the file lies now.
    public let path: String
    /// Its SHA-256 in lower-case hexadecimal.
    public let sha256: String
    /// Its size.
    public let bytes: Int64
    /// Its `ETag`, quotes and weakness mark included.
    public let etag: String?
    /// Its `Last-Modified`, as the server wrote it.
    public let lastModified: String?
    /// When it was retrieved, in seconds since 1970.
    public let retrieved: Int64
}

/// What came of asking for one file.
public enum FetchResult: Sendable, Equatable {
    /// A file that was not here before lies in its folder.
    case new(RetrievedFile)
    /// The publisher's file is the one at this path. Where its bytes came a second time all the same, the answer that
    /// brought them: its validators may be news.
    case unchanged(path: String, answer: RetrievedFile?)
    /// The publisher does not serve the file (yet).
    case notYetPublished(WebAddress)
    /// Whether there is anything new could not be found out.
    case inconclusive(Inconclusive)

    /// The result in a word or three: new, unchanged, not yet published, inconclusive.
    public var word: String {
        switch self {
        case .new: "new"
        case .unchanged: "unchanged"
        case .notYetPublished: "not yet published"
        case .inconclusive: "inconclusive"
        }
    }
}
