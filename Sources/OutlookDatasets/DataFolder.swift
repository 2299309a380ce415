import OutlookFormats
public import OutlookModel

/// A data folder opened for reading: the lock, and each table when it is asked for.
public struct DataFolder: Sendable {
    public let path: String
    public let lock: Lock

    /// Opens the folder, completing an import that was interrupted after its point of no return.
    ///
    /// - Throws: `DatasetsError.noFolder` when there is no folder or no lock in it.
    public init(path: String) throws(DatasetsError) {
        self.path = path
        guard DataFile.isFolder(path) else { throw .noFolder(path: path) }
        if Commit.isPending(in: path) {
            // Whoever writes here may be at it still: two that complete one commit would be in each other's way.
            let guarding = try WriteGuard(folder: path, waits: true)
            try Commit.complete(in: path)
            withExtendedLifetime(guarding) {}
        }
        let file = path + "/" + Lock.fileName
        guard let bytes = try DataFile.bytes(at: file) else { throw .noFolder(path: path) }
        lock = try Lock(bytes: bytes, name: file)
    }

    /// The rows of a stored table, after its bytes were compared with the lock.
    public func table(_ stored: LockedTable) throws(DatasetsError) -> DataTable {
        let bytes = try bytes(of: stored)
        let rows = try TidyTable.rows(
            in: bytes, kind: stored.kind, scope: stored.tableScope, name: path + "/" + stored.path)
        return DataTable(
            release: stored.storedRelease, scope: stored.tableScope, issue: stored.releaseIssue, rows: rows,
            origins: stored.origins.map(\.origin))
    }

    /// The wage estimates of a stored table of areas for those that are wanted, the others' figures left unread.
    public func wages(
        _ stored: LockedTable, where isWanted: (Area) -> Bool
    ) throws(DatasetsError) -> DataTable {
        let bytes = try bytes(of: stored)
        let rows = try TidySchema.wages(stored.tableScope).rows(
            in: bytes, name: path + "/" + stored.path, prefix: 4, where: { isWanted($0.area) })
        return DataTable(
            release: stored.storedRelease, scope: stored.tableScope, rows: .wages(rows),
            origins: stored.origins.map(\.origin))
    }

    /// The wage estimates of a stored table of areas, of one occupation in the areas that are wanted.
    public func wages(
        _ stored: LockedTable, of occupation: SOCCode, where isWanted: (Area) -> Bool = { _ in true }
    ) throws(DatasetsError) -> [WageEstimate] {
        let bytes = try bytes(of: stored)
        return try TidySchema.wages(stored.tableScope).rows(
            in: bytes, name: path + "/" + stored.path, prefix: 5,
            where: { $0.occupation == occupation && isWanted($0.area) })
    }

    /// The bytes of a stored table's file, after they were compared with the lock.
    public func bytes(of stored: LockedTable) throws(DatasetsError) -> [UInt8] {
        let file = path + "/" + stored.path
        guard let bytes = try DataFile.bytes(at: file) else {
            throw .unreadable(file: file, reason: "the lock names this table, but the file is not there")
        }
        let sha256: String
        do { sha256 = try SHA256.hash(bytes, name: file) } catch { throw .unreadable(file: file, reason: "\(error)") }
        guard sha256 == stored.sha256 else { throw .changed(file: file, expected: stored.sha256, found: sha256) }
        return bytes
    }
}
