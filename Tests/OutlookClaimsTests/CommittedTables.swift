import OutlookClaims
import OutlookDatasets
import OutlookModel
import OutlookSources
import OutlookStatistics
import TestSupport

/// The committed data folder, read once for all tests.
enum CommittedTables {
    static let tables: ClaimTables? = try? load()

    /// A checker over everything that is committed; `nil` where the folder is not there.
    static let newest: Checker? = tables.map { Checker($0) }

    static func checker(_ horizon: FigureLibrary.Horizon) -> Checker? { tables.map { Checker($0, horizon: horizon) } }

    private static func load() throws -> ClaimTables {
        let folder = try DataFolder(path: Repository.datasets)
        var tables = ClaimTables(
            wages: [], projections: [], aliases: [], links: CodeLinks(published: []),
            releases: OEWS.releases + EmploymentProjections.releases)
        var published: [CodeLink] = []
        var supplementary: [CodeLink] = []
        for stored in folder.lock.tables.sorted(by: { $0.id > $1.id }) {
            switch stored.kind {
            case .wages where stored.tableScope == .national: tables.wages.append(try folder.table(stored))
            case .projections: tables.projections.append(try folder.table(stored))
            case .links:
                guard case .links(let rows) = try folder.table(stored).rows else { continue }
                if stored.id == SupplementaryLinks.release.id { supplementary += rows } else { published += rows }
            case .aliases: if case .aliases(let rows) = try folder.table(stored).rows { tables.aliases += rows }
            default: break
            }
        }
        tables.links = CodeLinks(published: published, supplementary: supplementary)
        let states = folder.lock.tables.first { $0.kind == .wages && $0.tableScope == .state }
        if let states, let year = states.storedRelease.period?.year {
            tables.placeYears = [.state: [year]]
            tables.places = { place, asked in
                guard asked == year, case .state(let code, _) = place else { return nil }
                return try? folder.wages(states, where: { $0.code == code })
            }
        }
        return tables
    }
}
