import OutlookFetch
import OutlookModel
import OutlookSources

/// One file to be fetched: which part of which publication it is, where it is served, and what it must look like.
struct FetchTarget: Sendable {
    var source: String
    /// The release it belongs to; `nil` where one address serves a release after another and the contents tell.
    var release: String?
    /// Its addresses, the likeliest first; never empty.
    var addresses: [WebAddress]
    /// Its name in the folder of raw files.
    var name: String
    var kind: ContentKind
    /// Whether the contents must be a table that this tool reads.
    var mustBeRead = true
    var post: FetchRequest.Post?
    /// What its requests are charged to; `nil` where nobody counts.
    var allowance: Allowance?
    /// What must not be told of it, such as a key that its answers may repeat.
    var secret: String?
    /// The SHA-256 it must have; `nil` for any.
    var frozen: String?

    init?(source: String, release: String?, urls: [String], name: String? = nil) {
        let addresses = urls.compactMap { WebAddress($0) }
        guard let first = addresses.first else { return nil }
        self.source = source
        self.release = release
        self.addresses = addresses
        self.name = name ?? first.path.split(separator: "/").last.map(String.init) ?? "index.html"
        kind = Self.kind(ofFileNamed: first.path)
    }

    /// What the ending of an address promises; LABSTAT's tables have none that means anything.
    private static func kind(ofFileNamed path: String) -> ContentKind {
        switch path.lowercased().split(separator: ".").last.map(String.init) ?? "" {
        case "zip", "xlsx": .zip
        case "xls": .xls
        case "json": .json
        case "htm", "html", "/": .html
        case "xz", "gz", "pdf", "xml": .any
        default: path.hasSuffix("/") ? .html : .text
        }
    }

    /// Where the file goes, below the folder of raw files.
    func folder(release: String? = nil) -> String {
        [source, release ?? self.release].compactMap { $0 }.joined(separator: "/")
    }

    /// The name of its series of files: the same for every year.
    static func series(of name: String) -> String {
        name.filter { !$0.isNumber }
    }
}
