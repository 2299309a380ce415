import OutlookModel

/// The tidy form of a table's rows: which schema they have, their bytes, and the rows back from bytes.
enum TidyTable {
    /// A table as it is written.
    struct Written {
        var bytes: [UInt8]
        /// SHA-256 of the values; nil when it could not be computed.
        var valuesSHA256: String?
        /// The bounds, such as `>=208000`, that stand in its numeric columns.
        var bounds: [String]
    }

    static func written(_ rows: TableRows, scope: DataTable.Scope) -> Written {
        switch rows {
        case .wages(let rows): TidySchema.wages(scope).written(rows)
        case .projections(let rows): TidySchema.projections.written(rows)
        case .matrix(let rows): TidySchema.matrix.written(rows)
        case .prices(let rows): TidySchema.prices.written(rows)
        case .links(let rows): TidySchema.links.written(rows)
        case .titles(let rows): TidySchema.titles.written(rows)
        case .aliases(let rows): TidySchema.aliases.written(rows)
        case .quarterly(let rows): TidySchema.quarterly.written(rows)
        case .series(let rows): TidySchema.series.written(rows)
        }
    }

    /// The rows in a stored table of the given kind.
    static func rows(
        in bytes: [UInt8], kind: LockedTable.Kind, scope: DataTable.Scope, name: String
    ) throws(DatasetsError) -> TableRows {
        switch kind {
        case .wages: .wages(try TidySchema.wages(scope).rows(in: bytes, name: name))
        case .projections: .projections(try TidySchema.projections.rows(in: bytes, name: name))
        case .matrix: .matrix(try TidySchema.matrix.rows(in: bytes, name: name))
        case .prices: .prices(try TidySchema.prices.rows(in: bytes, name: name))
        case .links: .links(try TidySchema.links.rows(in: bytes, name: name))
        case .titles: .titles(try TidySchema.titles.rows(in: bytes, name: name))
        case .aliases: .aliases(try TidySchema.aliases.rows(in: bytes, name: name))
        case .quarterly: .quarterly(try TidySchema.quarterly.rows(in: bytes, name: name))
        case .series: .series(try TidySchema.series.rows(in: bytes, name: name))
        }
    }

    /// The columns of a stored table, for the data package.
    static func fields(
        kind: LockedTable.Kind, scope: DataTable.Scope
    ) -> [(name: String, type: String, unit: String?, description: String)] {
        func fields<Row: Sendable>(_ schema: TidySchema<Row>) -> [(String, String, String?, String)] {
            schema.columns.map { ($0.name, $0.kind.rawValue, $0.unit, $0.description) }
        }
        return switch kind {
        case .wages: fields(TidySchema.wages(scope))
        case .projections: fields(TidySchema.projections)
        case .matrix: fields(TidySchema.matrix)
        case .prices: fields(TidySchema.prices)
        case .links: fields(TidySchema.links)
        case .titles: fields(TidySchema.titles)
        case .aliases: fields(TidySchema.aliases)
        case .quarterly: fields(TidySchema.quarterly)
        case .series: fields(TidySchema.series)
        }
    }
}
