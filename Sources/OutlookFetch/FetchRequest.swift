/// One file to fetch: where it is, where it goes, and what it must be to be believed.
public struct FetchRequest: Sendable {
    /// The publisher's address, whatever mirror serves it.
    public var address: WebAddress
    /// Further addresses of the same file, asked in turn while it is not found.
    public var alternates: [WebAddress]
    /// The folder for the file, made when it is missing.
    public var folder: String
    /// The file's name within the folder. A different issue of the same file gets a name beside it.
    public var name: String
    /// What the file must be.
    public var expectation: Expectation
    /// The issue that is here already, which an unchanged answer confirms; `nil` for none.
    public var known: KnownFile?
    /// Whether a compressed answer is welcome. One is never resumed, so that an interrupted file starts anew.
    public var acceptsCompression: Bool
    /// A body to post, with its media type; `nil` asks with GET. Posted requests are neither conditional nor resumed.
    public var post: Post?
    /// What the file's requests are charged to; `nil` where nobody counts.
    public var allowance: Allowance?
    /// A last check of the whole file before it gets its name, which throws what is wrong with it. It may name a
    /// folder on the same file system for the file, where only its contents tell what it is; `nil` leaves it in `folder`.
    public var verify: (@Sendable (_ path: String) throws -> String?)?

    public init(
        address: WebAddress, alternates: [WebAddress] = [], folder: String, name: String,
        expectation: Expectation = Expectation(),
        known: KnownFile? = nil, acceptsCompression: Bool = false, post: Post? = nil,
        verify: (@Sendable (_ path: String) throws -> String?)? = nil
    ) {
        self.address = address
        self.alternates = alternates
        self.folder = folder
        self.name = name
        self.expectation = expectation
        self.known = known
        self.acceptsCompression = acceptsCompression
        self.post = post
        self.verify = verify
    }

    /// A body to send.
    public struct Post: Sendable, Equatable {
        public var body: [UInt8]
        public var mediaType: String

        public init(body: [UInt8], mediaType: String = "application/json") {
            self.body = body
            self.mediaType = mediaType
        }
    }
}

/// What a file must be to be believed.
public struct Expectation: Sendable, Equatable {
    /// What its first bytes say it is.
    public var kind: ContentKind
    /// The bytes it may have, after decoding.
    public var bytes: ClosedRange<Int64>
    /// The bytes of the release before it; `nil` leaves its size unjudged.
    public var previousBytes: Int64?
    /// How many times larger or smaller than the release before it a file may be.
    public var greatestJump: Double
    /// The SHA-256 it must have, in lower-case hexadecimal; `nil` accepts any.
    public var sha256: String?

    public init(
        kind: ContentKind = .any, bytes: ClosedRange<Int64> = 1...2_000_000_000, previousBytes: Int64? = nil,
        greatestJump: Double = 2, sha256: String? = nil
    ) {
        self.kind = kind
        self.bytes = bytes
        self.previousBytes = previousBytes
        self.greatestJump = greatestJump
        self.sha256 = sha256
    }

    /// What is wrong with a whole file of this size; `nil` when nothing is.
    func judge(bytes found: Int64) -> Inconclusive.Refusal? {
        guard bytes.contains(found) else { return .size(expected: bytes, found: found) }
        if let previousBytes, previousBytes > 0, found > 0 {
            let factor = Double(found) / Double(previousBytes)
            if factor > greatestJump || factor < 1 / greatestJump {
                return .sizeJump(previous: previousBytes, found: found, limit: greatestJump)
            }
        }
        return nil
    }

    /// What is wrong with a whole file of this digest; `nil` when nothing is.
    func judge(sha256 found: String) -> Inconclusive.Refusal? {
        guard let sha256, sha256.lowercased() != found else { return nil }
        return .sha256(expected: sha256, found: found)
    }
}

/// A file that was retrieved before, as the lock remembers it.
public struct KnownFile: Sendable, Equatable {
    /// Where it lies. It confirms nothing when other bytes are there, or none without `mayBeAbsent`.
    public var path: String
    /// Whether it need not lie there any more, since its contents were taken over elsewhere.
    public var mayBeAbsent: Bool
    /// Its SHA-256 in lower-case hexadecimal.
    public var sha256: String
    /// The `ETag` it came with, quotes and weakness mark included.
    public var etag: String?
    /// The `Last-Modified` it came with.
    public var lastModified: String?

    public init(
        path: String, sha256: String, etag: String? = nil, lastModified: String? = nil, mayBeAbsent: Bool = false
    ) {
        self.path = path
        self.mayBeAbsent = mayBeAbsent
        self.sha256 = sha256
        self.etag = etag
        self.lastModified = lastModified
    }
}
