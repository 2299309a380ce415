/// What a part of a file belongs to: enough to ask for the rest of the same bytes and of no others.
///
/// It is kept beside the part as lines of `name: value`, written before the part's first byte.
struct ResumePoint: Sendable, Equatable {
    /// The address that was asked for.
    let address: String
    /// The tag or date that promises the same bytes, as `If-Range` carries it.
    let validator: String
    /// The whole file's size; `nil` when the server did not say.
    let length: Int64?
    /// What the answer's `ETag` and `Last-Modified` were.
    let etag: String?
    let lastModified: String?

    /// What an answer allows to be resumed: nothing when it was encoded, or when no validator promises the same bytes.
    init?(address: WebAddress, head: ResponseHead) {
        guard head.encoding == nil, head.acceptsRanges,
            let validator = head.strongETag ?? head.strongLastModified
        else { return nil }
        self.address = address.description
        self.validator = validator
        length = head.length
        etag = head.etag
        lastModified = head.lastModified
    }

    /// Reads the lines beside a part; `nil` when they are not whole.
    init?(_ text: String) {
        var fields: [Substring: String] = [:]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Substring(Self.heading), lines.dropLast().last == "end" else { return nil }
        for line in lines.dropFirst().dropLast(2) {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon]] = line[line.index(after: colon)...].trimmingBlanks()
        }
        guard let address = fields["address"], let validator = fields["validator"] else { return nil }
        self.address = address
        self.validator = validator
        length = fields["length"].flatMap { Int64($0) }
        etag = fields["etag"]
        lastModified = fields["last-modified"]
    }

    /// The lines beside the part.
    var text: String {
        var lines = [Self.heading, "address: \(address)", "validator: \(validator)"]
        if let length { lines.append("length: \(length)") }
        if let etag { lines.append("etag: \(etag)") }
        if let lastModified { lines.append("last-modified: \(lastModified)") }
        return (lines + ["end", ""]).joined(separator: "\n")
    }

    private static let heading = "outlook part 1"

    /// Whether an answer to `Range` and `If-Range` goes on with the part's bytes.
    ///
    /// A server may answer with the same tag and other bytes, encoded ones for instance (SOURCES A3): everything that
    /// can be compared is.
    func isContinued(by head: ResponseHead, at offset: Int64) -> Bool {
        guard head.status == 206, head.encoding == nil, let range = head.contentRange, range.first == offset else {
            return false
        }
        if let length, let total = range.total, length != total { return false }
        if let etag, let answered = head.etag, etag != answered { return false }
        if let lastModified, let answered = head.lastModified, lastModified != answered { return false }
        if let count = head.length, count != range.last - range.first + 1 { return false }
        return true
    }
}
