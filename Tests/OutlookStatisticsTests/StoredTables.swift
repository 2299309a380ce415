import OutlookDatasets
import OutlookModel
import OutlookSources
import OutlookStatistics
import TestSupport

/// The tables that ship with the project, for facts that must hold of all of them.
struct StoredTables {
    let folder: DataFolder
    let links: CodeLinks

    init() throws {
        folder = try DataFolder(path: Repository.datasets)
        var published: [CodeLink] = []
        for stored in folder.lock.tables where stored.kind == .links && stored.id != SupplementaryLinks.release.id {
            if case .links(let rows) = try folder.table(stored).rows { published += rows }
        }
        links = CodeLinks(published: published, supplementary: SupplementaryLinks.all)
    }

    /// The national wages of every year here, oldest first.
    func nationalWages() throws -> [DataTable] {
        try folder.lock.tables.filter { $0.kind == .wages && $0.scope == "national" }.map { try folder.table($0) }
    }

    func wages(_ id: String) throws -> [WageEstimate] {
        guard let stored = folder.lock.table(id) else { return [] }
        return try folder.table(stored).wageRows
    }

    /// The newest issue of every cycle here, oldest first.
    func cycles() throws -> [DataTable] {
        var newest: [String: LockedTable] = [:]
        for stored in folder.lock.tables where stored.kind == .projections {
            guard let cycle = stored.vintage, let issue = stored.releaseIssue else { continue }
            if let known = newest[cycle]?.releaseIssue, !issue.supersedes(known) { continue }
            newest[cycle] = stored
        }
        return try newest.keys.sorted().compactMap { newest[$0] }.map { try folder.table($0) }
    }
}
