import OutlookFormats

/// What differs between two copies of a table: rows that only one of them has, and cells that are not the same.
public struct TableDifference: Hashable, Sendable {
    /// A cell whose content changed; `old` and `new` are as the tidy tables write them.
    public struct Cell: Hashable, Sendable {
        /// The values of the key columns, in their order.
        public var key: [String]
        /// The occupation or other title of the row, where the table has one.
        public var title: String
        public var column: String
        public var old: String
        public var new: String
    }

    public var cells: [Cell] = []
    /// Keys of rows that only the new copy has.
    public var added: [[String]] = []
    /// Keys of rows that only the old copy has.
    public var removed: [[String]] = []
    /// The titles of the rows that only one copy has, by key, where the table has them.
    public var titles: [[String]: String] = [:]

    public var isEmpty: Bool { cells.isEmpty && added.isEmpty && removed.isEmpty }

    /// Compares the tidy forms of two tables of a kind, row by row and cell by cell. A key that stands twice is
    /// compared by its first row. Columns that only one copy has are passed over.
    public init(old: [UInt8], new: [UInt8], kind: LockedTable.Kind, name: String) throws(DatasetsError) {
        let before = try KeyedTable(bytes: old, kind: kind, name: name)
        let after = try KeyedTable(bytes: new, kind: kind, name: name)
        let columns = before.columns.filter { after.columns.contains($0) && !TidyRoles.provenance.contains($0) }
        let title = columns.firstIndex { $0 == "occupation_title" || $0 == "title" }
        for key in before.order {
            guard let row = before.rows[key] else { continue }
            guard let other = after.rows[key] else {
                removed.append(key)
                titles[key] = title.flatMap { before.index[columns[$0]] }.map { row[$0] }
                continue
            }
            for column in columns where !Self.names.contains(column) {
                guard let left = before.index[column], let right = after.index[column] else { continue }
                if row[left] != other[right] {
                    let name = title.flatMap { before.index[columns[$0]] }.map { row[$0] } ?? ""
                    cells.append(Cell(key: key, title: name, column: column, old: row[left], new: other[right]))
                }
            }
        }
        added = after.order.filter { before.rows[$0] == nil }
        for key in added {
            titles[key] = title.flatMap { after.index[columns[$0]] }.flatMap { column in
                after.rows[key].map { $0[column] }
            }
        }
    }

    /// Columns that describe and do not measure; a copy may spell them its own way.
    private static let names: Set<String> = [
        "occupation_title", "title", "area_title", "industry_title", "soc_level", "wage_basis", "primary_state",
    ]
}

/// A tidy table read as text, its rows found by key.
private struct KeyedTable {
    var columns: [String]
    var index: [String: Int]
    var order: [[String]] = []
    var rows: [[String]: [String]] = [:]

    init(bytes: [UInt8], kind: LockedTable.Kind, name: String) throws(DatasetsError) {
        do {
            let file = try DelimitedFile(bytes: bytes, name: name, dialect: .tidy)
            columns = file.header
            index = Dictionary(
                columns.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
            let keys = TidyRoles.keys(of: kind).compactMap { index[$0] }
            var order: [[String]] = []
            var rows: [[String]: [String]] = [:]
            let width = columns.count
            try file.forEachRecord { record in
                let row = (0..<width).map { record.text($0) }
                let key = keys.map { row[$0] }
                if rows[key] == nil {
                    rows[key] = row
                    order.append(key)
                }
            }
            self.order = order
            self.rows = rows
        } catch {
            throw .unreadable(file: name, reason: "\(error)")
        }
    }
}
