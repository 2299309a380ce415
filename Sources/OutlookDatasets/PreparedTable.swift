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

    public init(_ table: DataTable) throws(DatasetsError) {
        release = table.release
        scope = table.scope
        issue = table.issue
        origins = table.origins
        kind = LockedTable.Kind(of: table.rows)
        rowCount = table.rows.count
        bytes = TidyTable.bytes(of: table.rows, scope: table.scope)
        do {
            sha256 = try SHA256.hash(bytes, name: table.id)
            valuesSHA256 = try SHA256.hash(
                TidyTable.bytes(of: table.rows.withoutPlaces, scope: table.scope), name: table.id)
        } catch {
            throw .unwritable(path: table.id, reason: "\(error)")
        }
    }

    /// The name of the table within the data folder.
    public var id: String { DataTable(release: release, scope: scope, issue: issue, rows: .wages([]), origins: []).id }

    /// The place of its file within the data folder.
    public var path: String { "\(release.source)/\(id).csv" }
}

extension TableRows {
    /// The same rows as if they had stood in no file.
    fileprivate var withoutPlaces: TableRows {
        func cleared<Row>(_ rows: [Row], _ clear: (inout Row) -> Void) -> [Row] {
            rows.map { row in
                var row = row
                clear(&row)
                return row
            }
        }
        return switch self {
        case .wages(let rows): .wages(cleared(rows) { $0.sourceRow = 0 })
        case .projections(let rows): .projections(cleared(rows) { $0.rows = .init(employment: 0) })
        case .matrix(let rows): .matrix(cleared(rows) { $0.sourceRow = 0 })
        case .prices(let rows): .prices(cleared(rows) { $0.sourceRow = 0 })
        case .links(let rows): .links(cleared(rows) { $0.sourceRow = 0 })
        case .titles(let rows): .titles(cleared(rows) { $0.sourceRow = 0 })
        case .quarterly(let rows): .quarterly(cleared(rows) { $0.sourceRow = 0 })
        case .aliases, .series: self
        }
    }
}
