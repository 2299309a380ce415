/// One table document as read: a workbook with its sheets, or a text table as a single nameless sheet.
public struct TableFile: Sendable, Equatable {
    /// What the bytes were, found by looking at them and never by the file's name.
    public enum Format: String, Sendable {
        case csv, tsv, xlsx, xls
    }

    /// The name of the file; for a member of an archive, the name inside it.
    public var name: String
    /// The archive this document is a member of, if it came out of one.
    public var archive: String?
    public var format: Format
    /// The SHA-256 of the document's own bytes (of the member, not of the archive), in lower-case hexadecimal.
    public var sha256: String
    /// The number of the document's own bytes.
    public var byteCount: Int
    /// When the workbook says it was last modified (`dcterms:modified`), as `YYYY-MM-DDTHH:MM:SSZ`; text tables say nothing.
    public var modified: String?
    public var sheets: [Sheet]

    public init(
        name: String, archive: String? = nil, format: Format, sha256: String, byteCount: Int, modified: String? = nil,
        sheets: [Sheet]
    ) {
        self.name = name
        self.archive = archive
        self.format = format
        self.sha256 = sha256
        self.byteCount = byteCount
        self.modified = modified
        self.sheets = sheets
    }
}

/// One sheet of a workbook, or the whole of a text table.
public struct Sheet: Sendable, Equatable {
    /// The name on the sheet's tab; empty for a text table.
    public var name: String
    /// Whether the workbook hides the sheet from its readers.
    public var isHidden: Bool
    public var grid: Grid

    public init(name: String = "", isHidden: Bool = false, grid: Grid) {
        self.name = name
        self.isHidden = isHidden
        self.grid = grid
    }
}
