import OutlookDatasets
import OutlookModel
import OutlookStatistics

/// The tables of areas in a data folder.
extension EditionLoader {
    /// The wage tables by area of a year.
    func areaTables(_ year: Int) -> [LockedTable] {
        folder.lock.tables.filter {
            $0.kind == .wages && $0.storedRelease.period == .may(year)
                && [DataTable.Scope.state.rawValue, DataTable.Scope.metropolitan.rawValue].contains($0.scope)
        }
    }

    /// The wage tables that can hold an area, oldest first.
    func wageTables(of area: Area) -> [LockedTable] {
        if area.kind == .nation { return wageTables }
        let scope: DataTable.Scope = [.state, .territory].contains(area.kind) ? .state : .metropolitan
        return folder.lock.tables.filter {
            $0.kind == .wages && $0.scope == scope.rawValue && $0.storedRelease.period?.month == 5
        }.sorted { ($0.vintage ?? "") < ($1.vintage ?? "") }
    }

    /// The years whose wages by area are here, oldest first.
    var areaYears: [Int] {
        let years = [DataTable.Scope.state, .metropolitan].flatMap { scope in
            folder.lock.tables.filter { $0.kind == .wages && $0.scope == scope.rawValue }
                .compactMap { $0.storedRelease.period?.year }
        }
        return Set(years).sorted()
    }

    /// The rows of one occupation in one area of a stored table.
    func rows(of stored: LockedTable, in area: Area, code: SOCCode) throws -> [WageEstimate] {
        area.kind == .nation
            ? try folder.table(stored).wageRows.filter { $0.occupation == code }
            : try folder.wages(stored, of: code) { $0.code == area.code }
    }

    /// The estimates of one occupation in every area of a year.
    func estimates(of code: SOCCode, year: Int) throws -> [WageEstimate] {
        try areaTables(year).flatMap { try folder.wages($0, of: code) }
    }

    /// A stored table by name, issue and files, without its rows: enough to cite it.
    func citation(of stored: LockedTable) -> DataTable {
        DataTable(
            release: stored.storedRelease, scope: stored.tableScope, issue: stored.releaseIssue, rows: .wages([]),
            origins: stored.origins.map(\.origin))
    }
}
