import OutlookDatasets
import OutlookModel
import OutlookSources

/// When two tables are copies of one another, and which of their files is cited.
extension PreparedTable {
    /// Whether another table of the same run is this one again: the same release and part, and for a release that is
    /// re-issued in place the same issue. Issues are the same when their values are, whatever the file.
    func isCopy(of other: PreparedTable) -> Bool {
        guard release.id == other.release.id, scope == other.scope, kind == other.kind else { return false }
        return Self.isSameIssue(
            issue, other.issue, sameValues: valuesSHA256 == other.valuesSHA256)
    }

    /// Whether a stored table is this one again.
    func isCopy(of stored: LockedTable) -> Bool {
        guard release.id == stored.release, scope == stored.tableScope, kind == stored.kind else { return false }
        return Self.isSameIssue(issue, stored.releaseIssue, sameValues: valuesSHA256 == stored.valuesSHA256)
    }

    /// Issues known to the release table are told apart by checksum. An unknown file that claims the wage year of
    /// another issue but differs from it is compared with it, and so found out.
    private static func isSameIssue(_ one: ReleaseIssue?, _ other: ReleaseIssue?, sameValues: Bool) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        if one.sha256 == other.sha256 || sameValues { return one.isSearchExport == other.isSearchExport }
        return one.wageYear == other.wageYear && one.isSearchExport == other.isSearchExport
            && (one.rank == 0 || other.rank == 0)
    }

    /// Whether stored figures of this table may not change: a release with editions is printed once. A running index
    /// or a list grows.
    var mustStay: Bool { release.vintage != .standing }

    /// This table with the files of an equal one added, the file that is cited first. A known issue keeps its name.
    func merged(with other: PreparedTable) -> PreparedTable {
        var merged = self
        if let issue = other.issue, issue.rank > (self.issue?.rank ?? 0) || other.origins.preferred(to: origins) {
            merged = other
            merged.issue = issue
        } else if other.origins.preferred(to: origins) {
            merged = other
        }
        merged.origins = (origins + other.origins).citedFirst
        return merged
    }

    /// This table with the files of its stored copy added.
    func merged(with stored: LockedTable) -> PreparedTable {
        var merged = self
        let storedOrigins = stored.origins.map(\.origin)
        if let issue = stored.releaseIssue, issue.rank >= (self.issue?.rank ?? 0) { merged.issue = issue }
        merged.origins = (storedOrigins + origins).citedFirst
        return merged
    }

    /// The files keep the day of retrieval that the store remembers for them.
    mutating func keepRetrieved(from store: DataStore) {
        for index in origins.indices {
            if let day = store.retrieved(sha256: origins[index].sha256) { origins[index].retrieved = day }
        }
    }
}

extension [Origin] {
    /// Each file once, the cited one first: workbooks before text exports, inside an archive before loose, by name.
    var citedFirst: [Origin] {
        var seen: Set<String> = []
        return sorted { $0.citationOrder < $1.citationOrder }.filter { seen.insert($0.sha256).inserted }
    }

    func preferred(to other: [Origin]) -> Bool {
        guard let mine = citedFirst.first, let theirs = other.citedFirst.first else { return false }
        return mine.citationOrder < theirs.citationOrder
    }
}

extension Origin {
    fileprivate var citationOrder: (Int, Int, String, String) {
        let name = file.lowercased()
        let format = name.hasSuffix(".xlsx") ? 0 : name.hasSuffix(".xls") ? 1 : 2
        return (format, archive == nil ? 1 : 0, file, sha256)
    }
}
