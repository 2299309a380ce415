public import OutlookModel

/// A data folder opened for writing, by one process at a time.
public struct DataStore {
    public let path: String
    /// The lock as it stands in the folder.
    public private(set) var lock: Lock
    private let guarding: WriteGuard

    /// Opens or makes the folder and keeps others from writing to it until this value goes away.
    public init(path: String) throws(DatasetsError) {
        try DataFile.makeFolder(path)
        guarding = try WriteGuard(folder: path)
        self.path = path
        try Commit.complete(in: path)
        let file = path + "/" + Lock.fileName
        if let bytes = try DataFile.bytes(at: file) {
            lock = try Lock(bytes: bytes, name: file)
        } else {
            lock = Lock()
        }
    }

    /// The tidy form of a stored table, when the folder has it.
    public func storedBytes(_ id: String) throws(DatasetsError) -> [UInt8]? {
        guard let table = lock.table(id) else { return nil }
        return try DataFolder(path: path).bytes(of: table)
    }

    /// The day a file known by its checksum was retrieved, as the folder remembers it.
    public func retrieved(sha256: String) -> CalendarDay? {
        lock.origin(withSHA256: sha256)?.retrieved.flatMap { CalendarDay($0) }
    }

    /// Enters downloads in the lock.
    public mutating func record(_ files: [LockedFile]) throws(DatasetsError) {
        var next = lock
        for file in files { next.put(file) }
        guard next != lock else { return }
        let bytes: [UInt8]
        do { bytes = try next.bytes() } catch { throw .unwritable(path: path, reason: "\(error)") }
        try DataFile.write(bytes, to: path + "/" + Lock.fileName)
        lock = next
    }

    /// Stores tables, the lock and the data package as one step; returns the names of the tables that changed.
    public mutating func write(_ tables: [PreparedTable]) throws(DatasetsError) -> [String] {
        var next = lock
        var files: [(path: String, bytes: [UInt8])] = []
        var changed: [String] = []
        for table in tables {
            let entry = LockedTable(table)
            if lock.table(table.id) != entry { changed.append(table.id) }
            if lock.table(table.id)?.sha256 != table.sha256 || !DataFile.exists(path + "/" + table.path) {
                files.append((table.path, table.bytes))
            }
            next.put(entry)
        }
        guard next != lock || !files.isEmpty else { return [] }
        do {
            files.append((DataPackage.fileName, try DataPackage(lock: next).bytes()))
            files.append((Lock.fileName, try next.bytes()))
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
        try Commit(folder: path).write(files)
        lock = next
        return changed
    }
}
