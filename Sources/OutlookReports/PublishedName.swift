import OutlookModel

extension Origin {
    /// The file's name as its publisher has it, whatever it was saved as: a report is the same whether its tables were
    /// fetched or imported from a person's own folder.
    var publishedName: String {
        func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        guard let url, url.split(separator: "/").count > 2, last(url).contains(".") else { return file }
        return url.hasSuffix(".zip") ? "\(last(url)): \(last(file))" : last(url)
    }
}
