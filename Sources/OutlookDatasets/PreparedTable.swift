import OutlookFormats
public import OutlookModel

/// A table in the form it is stored in, ready to be compared and written; the rows themselves are let go.
public struct PreparedTable: Sendable {
    public var release: Release
    public var scope: DataTable.Scope
    public var issue: ReleaseIssue?
    public var origins: [Origin]
    public let kind: LockedTable.Kind
    public let rowCount: Int
    /// The tidy CSV.
    public let bytes: [UInt8]
    /// SHA-256 of the tidy CSV.
    public let sha256: String
    /// SHA-256 of the tidy CSV without the columns that say where a row stood: equal for copies of the same table.
    public let valuesSHA256: String
    /// The bounds that stand in numeric columns.
    let bounds: [String]

    public init(_ table: DataTable) throws(DatasetsError) {
        release = table.release
        scope = table.scope
        issue = table.issue
        origins = table.origins
        kind = LockedTable.Kind(of: table.rows)
        rowCount = table.rows.count
        let written = TidyTable.written(table.rows, scope: table.scope)
        bytes = written.bytes
        bounds = written.bounds
        guard let values = written.valuesSHA256 else {
            throw .unwritable(path: table.id, reason: "libcrypto could not compute a SHA-256")
        }
        valuesSHA256 = values
        do { sha256 = try SHA256.hash(bytes, name: table.id) } catch {
            throw .unwritable(path: table.id, reason: "\(error)")
        }
    }

    /// The name of the table within the data folder.
    public var id: String { DataTable(release: release, scope: scope, issue: issue, rows: .wages([]), origins: []).id }

    /// The place of its file within the data folder.
    public var path: String { "\(release.source)/\(id).csv" }
}
