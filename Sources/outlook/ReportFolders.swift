import OutlookDatasets

/// The reports of a folder, written again from the data: those that are there, and the newest edition's.
struct ReportFolders {
    let folder: String
    let datasets: String

    /// Writes them; the folders that were written, relative to the reports' own.
    func write() throws -> [String] {
        let loader = try EditionLoader(folder: DataFolder(path: datasets))
        var years = Set(Self.names(in: folder).compactMap { Int($0) })
        if let newest = loader.years.last { years.insert(newest) }
        let formats = ["md", "csv", "json"]
        var written: [String] = []
        for year in years.sorted() where loader.years.contains(year) {
            var question = EditionLoader.Question()
            question.year = year
            var request = Pipeline.ReportRequest(question: question, formats: formats)
            try Pipeline.report(request, loader).write(to: "\(folder)/\(year)")
            written.append("\(year)")
            for name in Self.names(in: "\(folder)/\(year)") where DataFile.isFolder("\(folder)/\(year)/\(name)") {
                request.occupation = name
                try Pipeline.report(request, loader).write(to: "\(folder)/\(year)/\(name)")
                written.append("\(year)/\(name)")
            }
        }
        return written
    }

    private static func names(in folder: String) -> [String] {
        FileList.names(in: folder)?.filter { !$0.hasPrefix(".") } ?? []
    }
}
