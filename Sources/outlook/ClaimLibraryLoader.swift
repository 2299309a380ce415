import OutlookClaims
import OutlookDatasets
import OutlookModel
import OutlookSources
import OutlookStatistics
import Synchronization

/// Builds what the checking of claims needs from a data folder: national wages, projections and names at once, wages by
/// state or industry only when a claim is about one.
struct ClaimLibraryLoader {
    let loader: EditionLoader

    init(folder: DataFolder) throws { loader = try EditionLoader(folder: folder) }

    /// A checker over everything in the folder that counts.
    func checker(_ horizon: FigureLibrary.Horizon, explains: Bool) throws -> Checker {
        let folder = loader.folder
        var aliases: [OccupationAlias] = []
        for stored in folder.lock.tables.filter({ $0.kind == .aliases }).sorted(by: { $0.id > $1.id }) {
            if case .aliases(let rows) = try folder.table(stored).rows { aliases += rows }
        }
        let places = PlaceTables(folder: folder)
        let tables = ClaimTables(
            wages: try loader.wageTables.map(folder.table),
            projections: try loader.cycles.flatMap(loader.issues).map(folder.table), aliases: aliases,
            links: loader.links, releases: OEWS.releases + EmploymentProjections.releases, placeYears: places.years,
            places: { place, year in places.table(of: place, in: year) })
        return Checker(tables, horizon: horizon, explains: explains)
    }
}

/// The wages of states and industries, read one place at a time and kept.
private final class PlaceTables: Sendable {
    let folder: DataFolder
    let years: [DataTable.Scope: [Int]]
    private let stored: [LockedTable]
    private let kept = Mutex<[String: DataTable?]>([:])

    init(folder: DataFolder) {
        self.folder = folder
        stored = folder.lock.tables.filter { $0.kind == .wages && $0.scope != DataTable.Scope.national.rawValue }
        var years: [DataTable.Scope: [Int]] = [:]
        for table in stored {
            guard let year = table.storedRelease.period?.year else { continue }
            years[table.tableScope, default: []].append(year)
        }
        self.years = years
    }

    func table(of place: Place, in year: Int) -> DataTable? {
        guard case .state(let code, _) = place,
            let table = stored.first(where: { $0.tableScope == .state && $0.storedRelease.period?.year == year })
        else { return nil }
        let key = "\(year) \(code)"
        if let known = kept.withLock({ $0[key] }) { return known }
        let found = try? folder.wages(table, where: { $0.code == code })
        kept.withLock { $0[key] = .some(found) }
        return found
    }
}
