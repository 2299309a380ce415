/// Where a figure was printed: release, table, sheet, row, and the file by its checksum.
public struct Provenance: Hashable, Sendable {
    public var release: String
    /// The table as its publisher names it, such as `Table 1.10`.
    public var table: String
    /// The sheet of the workbook; empty for a text table.
    public var sheet: String
    /// The row of the sheet or the line of the file, counted from 1.
    public var row: Int
    public var sha256: String
    public var url: String?

    public init(release: String, table: String, sheet: String, row: Int, sha256: String, url: String?) {
        self.release = release
        self.table = table
        self.sheet = sheet
        self.row = row
        self.sha256 = sha256
        self.url = url
    }
}
