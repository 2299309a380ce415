/// A downloaded file as the lock remembers it: where it came from, what it is, and how to ask whether it changed.
///
/// Must not change incompatibly, as the lock itself.
public struct LockedFile: Codable, Hashable, Sendable {
    /// The publication, and the release where the file belongs to one.
    public var source: String
    public var release: String?
    /// Where the file lies, relative to the data folder.
    public var path: String
    /// The address that was asked, and the one that answered.
    public var url: String
    public var finalURL: String
    public var sha256: String
    public var bytes: Int
    public var etag: String?
    public var lastModified: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    public var retrieved: String
    /// Whether its tables were read into the folder.
    public var imported: Bool

    public init(
        source: String, release: String?, path: String, url: String, finalURL: String, sha256: String, bytes: Int,
        etag: String?, lastModified: String?, retrieved: String,
        imported: Bool
    ) {
        self.source = source
        self.release = release
        self.path = path
        self.url = url
        self.finalURL = finalURL
        self.sha256 = sha256
        self.bytes = bytes
        self.etag = etag
        self.lastModified = lastModified
        self.retrieved = retrieved
        self.imported = imported
    }
}

extension Lock {
    /// The downloads of an address, the newest last.
    public func files(from url: String) -> [LockedFile] {
        (files ?? []).filter { $0.url == url }
    }

    /// Adds a download, the last of its address: one that comes a second time is moved, not doubled.
    mutating func put(_ file: LockedFile) {
        let others = (files ?? []).filter { $0.url != file.url || $0.sha256 != file.sha256 }
        // Sorting is stable: issues of one address stay in the order they came.
        files = (others + [file]).sorted { $0.url < $1.url }
    }
}
