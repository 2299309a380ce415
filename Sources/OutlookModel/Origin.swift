/// The file a table was read from: enough to find it again and to know it for the same.
public struct Origin: Hashable, Sendable {
    /// The file's name; for a member of an archive, the name inside it.
    public var file: String
    /// The archive the file came out of.
    public var archive: String?
    /// The address the publisher serves it at, where it is known.
    public var url: String?
    /// SHA-256 of the file's bytes, lower-case hexadecimal.
    public var sha256: String
    public var bytes: Int
    /// The sheets that were read, in order; a text table has none.
    public var sheets: [String]
    /// When the workbook says it was last modified.
    public var modified: String?
    /// The day the file was retrieved, where somebody said so.
    public var retrieved: CalendarDay?
    /// What gave the file away as changed by somebody, when it was accepted all the same.
    public var acceptedInSpiteOf: String?

    public init(
        file: String, archive: String? = nil, url: String? = nil, sha256: String, bytes: Int, sheets: [String] = [],
        modified: String? = nil, retrieved: CalendarDay? = nil, acceptedInSpiteOf: String? = nil
    ) {
        self.file = file
        self.archive = archive
        self.url = url
        self.sha256 = sha256
        self.bytes = bytes
        self.sheets = sheets
        self.modified = modified
        self.retrieved = retrieved
        self.acceptedInSpiteOf = acceptedInSpiteOf
    }
}
