import OutlookDatasets
import OutlookModel

/// The tables of a data folder as they were at one moment, to be compared with what they became.
struct FolderSnapshot {
    struct Table {
        let entry: LockedTable
        let bytes: [UInt8]
    }

    private(set) var tables: [Table] = []

    /// The tables of a folder; none where there is no folder yet.
    init(datasets: String) throws {
        let folder: DataFolder
        do throws(DatasetsError) {
            folder = try DataFolder(path: datasets)
        } catch {
            guard case .noFolder = error else { throw error }
            return
        }
        for entry in folder.lock.tables { tables.append(Table(entry: entry, bytes: try folder.bytes(of: entry))) }
    }

    /// Some tables.
    init(_ tables: [Table]) {
        self.tables = tables
    }

    func table(_ id: String) -> Table? { tables.first { $0.entry.id == id } }

    /// The newest table of a release, or the one of that name.
    func table(named name: String) -> Table? {
        table(name)
            ?? tables.filter { $0.entry.release == name }.sorted { one, other in
                guard let first = one.entry.releaseIssue, let second = other.entry.releaseIssue else {
                    return one.entry.id < other.entry.id
                }
                return first.supersedes(second)
            }.first
    }

    /// The table that a new one replaces or continues: another issue of its release, else the release before it.
    func predecessor(of entry: LockedTable) -> Table? {
        let kin = tables.filter { $0.entry.kind == entry.kind && $0.entry.scope == entry.scope }
            .filter { $0.entry.source == entry.source && $0.entry.id != entry.id }
        let issues = kin.filter { $0.entry.release == entry.release }
        if let newest = FolderSnapshot(issues).table(named: entry.release) { return newest }
        let earlier = kin.filter { ($0.entry.vintage ?? "") < (entry.vintage ?? "") }
        guard let vintage = earlier.compactMap(\.entry.vintage).max(),
            let release = earlier.first(where: { $0.entry.vintage == vintage })?.entry.release
        else { return nil }
        return FolderSnapshot(earlier).table(named: release)
    }
}
