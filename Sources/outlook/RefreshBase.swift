import Glibc
import OutlookDatasets
import OutlookFormats

/// The tables as they were before a refresh that has not come to its end, kept in the data folder meanwhile.
///
/// A run that is killed after its tables were stored has not told what they changed; the next one compares with what was
/// kept here, and so tells the same.
struct RefreshBase {
    private let datasets: String
    private let folder: String
    private let unfinished: String

    init(datasets: String) {
        self.datasets = datasets
        folder = datasets + "/.outlook-refresh"
        unfinished = datasets + "/.outlook-refresh.part"
    }

    /// The tables that were kept; `nil` when none were.
    func tables() throws -> FolderSnapshot? {
        DataFile.isFolder(folder) ? try FolderSnapshot(datasets: folder) : nil
    }

    /// Keeps the present tables, unless an earlier run kept those from before itself.
    func keep() throws {
        guard !DataFile.isFolder(folder) else { return }
        clear()
        try DataFile.makeFolder(unfinished)
        for table in try FetchRun.lock(in: datasets).tables { try keep(table.path) }
        try keep(Lock.fileName)
        guard rename(unfinished, folder) == 0 else { throw failure() }
    }

    /// Removes what is left of tables that were being kept or forgotten when a run was killed.
    func clear() {
        Self.remove(unfinished)
    }

    /// Forgets them, since what they were kept for is done.
    func forget() {
        clear()
        // Half of what was kept must not be taken for all of it.
        if rename(folder, unfinished) == 0 { clear() }
    }

    /// Tables are replaced, never written to, so that a second name keeps the bytes.
    private func keep(_ path: String) throws {
        guard let slash = path.lastIndex(of: "/") else { return try link(path) }
        try DataFile.makeFolder(unfinished + "/" + path[..<slash])
        try link(path)
    }

    private func link(_ path: String) throws {
        let source = datasets + "/" + path
        guard access(source, F_OK) == 0, Glibc.link(source, unfinished + "/" + path) != 0 else { return }
        try DataFile.write(RawBytes.read(path: source), to: unfinished + "/" + path)
    }

    private func failure() -> Failure {
        .cannotCreate("\(folder): \(String(cString: strerror(errno))); allow writing to the data folder")
    }

    private static func remove(_ path: String) {
        guard DataFile.isFolder(path), let names = FileList.names(in: path) else {
            unlink(path)
            return
        }
        for name in names { remove(path + "/" + name) }
        rmdir(path)
    }
}
