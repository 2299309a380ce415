import FoundationEssentials
import Glibc

/// Puts several files in place as one step: all of them, or none.
///
/// The files are written beside, brought to the disk, and listed in a journal; the journal's appearance is the point
/// of no return. Then each is renamed into place. Whoever opens the folder after an interruption finds no journal, and
/// the old state, or a journal, and completes it; completing twice does no harm.
struct Commit {
    private static let journalName = ".outlook-import.json"
    private static let stagingName = ".outlook-import"

    private struct Journal: Codable {
        /// The files in the staging folder by number, with their place.
        var files: [String]
    }

    let folder: String

    /// Writes the files (paths relative to the folder) and puts them in place together.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws(DatasetsError) {
        let staging = folder + "/" + Self.stagingName
        try DataFile.makeFolder(staging)
        do throws(DatasetsError) {
            for (index, file) in files.enumerated() {
                try DataFile.writeThrough(file.bytes, to: "\(staging)/\(index)")
            }
            DataFile.synchroniseFolder(of: staging + "/0")
            let journal: Data
            do { journal = try JSONEncoder().encode(Journal(files: files.map(\.path))) } catch {
                throw DatasetsError.unwritable(path: folder, reason: "\(error)")
            }
            try DataFile.write(Array(journal), to: folder + "/" + Self.journalName)
        } catch {
            Self.removeStaging(in: folder, count: files.count)
            throw error
        }
        try Self.complete(in: folder)
    }

    /// Whether a commit was begun here and not completed.
    static func isPending(in folder: String) -> Bool { DataFile.exists(folder + "/" + journalName) }

    /// Completes a commit whose journal stands in the folder; does nothing where there is none. Only for whoever has the
    /// `WriteGuard`.
    static func complete(in folder: String) throws(DatasetsError) {
        let journalFile = folder + "/" + journalName
        guard let bytes = try DataFile.bytes(at: journalFile) else { return }
        guard let journal = try? JSONDecoder().decode(Journal.self, from: Data(bytes)) else {
            throw .unreadable(
                file: journalFile, reason: "expected the journal of an interrupted import; found other bytes; remove it"
            )
        }
        for (index, file) in journal.files.enumerated() {
            guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
                throw .unreadable(file: journalFile, reason: "expected paths inside the folder; found \(file)")
            }
            let staged = "\(folder)/\(stagingName)/\(index)"
            if !DataFile.exists(staged) { continue }
            let place = folder + "/" + file
            if let slash = place.lastIndex(of: "/") { try DataFile.makeFolder(String(place[..<slash])) }
            guard rename(staged, place) == 0 else { throw .unwritable(path: place, reason: DataFile.reason()) }
            DataFile.synchroniseFolder(of: place)
        }
        unlink(journalFile)
        removeStaging(in: folder, count: journal.files.count)
    }

    private static func removeStaging(in folder: String, count: Int) {
        for index in 0..<count { unlink("\(folder)/\(stagingName)/\(index)") }
        rmdir(folder + "/" + stagingName)
    }
}
