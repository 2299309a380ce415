import OutlookDatasets
import OutlookDocument

/// The files of one report, written together.
struct ReportBundle {
    /// The edition's year, for a report that belongs to one.
    let year: Int?
    /// A folder below the edition's, for a profile or an area.
    let subfolder: String?
    /// What the report says first.
    let headline: String
    var files: [RenderedFile]

    /// Where the files go unless somebody says otherwise.
    var defaultFolder: String {
        (["Reports"] + [year.map(String.init), subfolder].compactMap { $0 }).joined(separator: "/")
    }

    /// Writes every file beside its place and puts it there in one step; a file with the same bytes is left alone.
    func write(to folder: String) throws {
        try DataFile.makeFolder(folder)
        for file in files.sorted(by: { $0.name < $1.name }) {
            do {
                try DataFile.write(Array(file.text.utf8), to: folder + "/" + file.name)
            } catch {
                guard case .unwritable(let path, let reason) = error else { throw error }
                throw Failure.cannotCreate(
                    "\(path): \(reason); this file is as it was, others of the report may be new")
            }
        }
    }

    func summary(folder: String) -> String {
        let names = files.map(\.name).sorted()
        return headline + "\n\nwrote \(folder): \(names.count) files, \(names.joined(separator: ", "))\n"
    }
}
