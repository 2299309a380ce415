/// The rows of one table of a release, with the files they were read from: what flows from reading to storing and on.
public struct DataTable: Sendable {
    /// The part of a release that a table covers, which is also the last part of its file name.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        case national, state, metropolitan, industry, all
    }

    public var release: Release
    public var scope: Scope
    /// Which issue of the release this is, where a publisher re-issues in place; `nil` where there is only one.
    public var issue: ReleaseIssue?
    public var rows: TableRows
    /// The files the rows were read from: the one cited first, then others that hold the same values.
    public var origins: [Origin]

    public init(
        release: Release, scope: Scope, issue: ReleaseIssue? = nil, rows: TableRows, origins: [Origin]
    ) {
        self.release = release
        self.scope = scope
        self.issue = issue
        self.rows = rows
        self.origins = origins
    }

    /// The name of the table within the data folder, such as `oews-2018-national`.
    public var id: String {
        var id = release.id
        if let issue { id += "-" + issue.label }
        if scope != .all { id += "-" + scope.rawValue }
        return id
    }
}

/// The rows of a table, by the kind of thing a row is.
public enum TableRows: Hashable, Sendable {
    case wages([WageEstimate])
    case projections([OccupationProjection])
    case matrix([MatrixCell])
    case prices([PriceObservation])
    case links([CodeLink])
    case titles([OccupationTitle])
    case aliases([OccupationAlias])
    case quarterly([QuarterlyCount])
    case series([SeriesObservation])

    public var count: Int {
        switch self {
        case .wages(let rows): rows.count
        case .projections(let rows): rows.count
        case .matrix(let rows): rows.count
        case .prices(let rows): rows.count
        case .links(let rows): rows.count
        case .titles(let rows): rows.count
        case .aliases(let rows): rows.count
        case .quarterly(let rows): rows.count
        case .series(let rows): rows.count
        }
    }
}
