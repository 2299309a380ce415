import Glibc
import OutlookDatasets

/// Files that runs which were killed had begun to write, `NAME.PROCESS.part`, and that nobody will finish.
enum AbandonedFiles {
    /// Removes them from a folder and, to a depth, from those in it.
    static func remove(from folder: String, depth: Int = 2) {
        for name in FileList.names(in: folder) ?? [] {
            let path = folder + "/" + name
            if isAbandoned(name) {
                unlink(path)
            } else if depth > 0, !name.hasPrefix("."), DataFile.isFolder(path) {
                remove(from: path, depth: depth - 1)
            }
        }
    }

    private static func isAbandoned(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.count > 2, parts.last == "part", let process = pid_t(parts[parts.count - 2]), process > 1 else {
            return false
        }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
