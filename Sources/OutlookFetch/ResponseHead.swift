/// The status and the headers of an answer, as far as a download needs them.
struct ResponseHead: Sendable, Equatable {
    var status = 0
    var etag: String?
    var lastModified: String?
    var date: String?
    var length: Int64?
    var contentRange: ContentRange?
    var encoding: String?
    var acceptsRanges = true
    var retryAfter: String?
    var location: String?
    /// Whether the blank line after the headers has come.
    private(set) var isComplete = false
    private var lineBytes = 0

    /// The most bytes of header lines that an answer may have.
    static let greatestHeadBytes = 65_536

    /// Takes in a header line with its line end; `false` when there are too many.
    ///
    /// A further status line starts over, as after an interim answer. Lines after the blank one are trailers.
    mutating func read(_ line: String) -> Bool {
        lineBytes += line.utf8.count
        guard lineBytes <= Self.greatestHeadBytes else { return false }
        if line.hasPrefix("HTTP/") {
            let bytes = lineBytes
            self = ResponseHead()
            lineBytes = bytes
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0.trimmingBlanks()) } ?? 0
            return true
        }
        guard !isComplete else { return true }
        guard let colon = line.firstIndex(of: ":") else {
            if line.trimmingBlanks().isEmpty { isComplete = status >= 200 }
            return true
        }
        set(line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingBlanks())
        return true
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "etag": etag = Self.isETag(value) ? value : nil
        case "last-modified": lastModified = HTTPDate.seconds(value) == nil ? nil : value
        case "date": date = value
        case "content-length": length = Int64(value).flatMap { $0 >= 0 ? $0 : nil }
        case "content-range": contentRange = ContentRange(value)
        case "content-encoding": encoding = value.lowercased() == "identity" ? nil : value
        case "accept-ranges": acceptsRanges = value.lowercased() != "none"
        case "retry-after": retryAfter = value
        case "location": location = value
        default: break
        }
    }

    /// An entity tag: quoted printable characters, perhaps marked weak, at most 256 bytes.
    private static func isETag(_ value: String) -> Bool {
        let quoted = value.hasPrefix("W/") ? value.dropFirst(2) : value[...]
        return quoted.utf8.count >= 2 && value.utf8.count <= 256 && quoted.hasPrefix("\"") && quoted.hasSuffix("\"")
            && quoted.utf8.dropFirst().dropLast().allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x7F }
    }

    /// The tag when it promises the same bytes, which a weak one does not.
    var strongETag: String? {
        etag.flatMap { $0.hasPrefix("W/") ? nil : $0 }
    }

    /// The date when it promises the same bytes: when the answer is at least a minute younger (RFC 9110, 8.8.2.2).
    var strongLastModified: String? {
        guard let lastModified, let modified = HTTPDate.seconds(lastModified), let date,
            let sent = HTTPDate.seconds(date), sent - modified >= 60
        else { return nil }
        return lastModified
    }
}

/// Which bytes of a file an answer holds.
struct ContentRange: Sendable, Equatable {
    let first: Int64
    let last: Int64
    /// The whole file's size; `nil` when the server does not say.
    let total: Int64?

    /// Reads `bytes FIRST-LAST/TOTAL`; `nil` when the text is not of that form or contradicts itself.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
        let halves = words[1].split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Int64(ends[0]), let last = Int64(ends[1]), first >= 0, last >= first else {
            return nil
        }
        self.first = first
        self.last = last
        if halves[1] == "*" {
            total = nil
        } else {
            guard let total = Int64(halves[1]), total > last else { return nil }
            self.total = total
        }
    }
}
