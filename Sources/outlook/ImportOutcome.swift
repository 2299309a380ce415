import OutlookModel

/// What an import did, told in a few lines.
struct ImportOutcome {
    let datasets: String
    var written: [(id: String, path: String, rows: Int, origins: [Origin])] = []
    /// The tables that are new or changed.
    var changed: [String] = []
    var skipped: [(file: String, reason: String)] = []
    var issues: [Issue] = []

    init(datasets: String) {
        self.datasets = datasets
    }

    func summary(verbose: Bool) -> String {
        var lines: [String] = []
        for table in written {
            let files = table.origins.map { [$0.archive, $0.file].compactMap { $0 }.joined(separator: ": ") }
            let others = files.count > 1 ? " and \(files.count - 1) equal" : ""
            let state = changed.contains(table.id) ? "stored" : "unchanged"
            lines.append("\(state)  \(datasets)/\(table.path)  \(table.rows) rows  from \(files.first ?? "")\(others)")
        }
        for (file, reason) in skipped { lines.append("skipped  \(file): \(reason)") }
        let warnings = issues.filter { $0.severity != .note }
        let notes = issues.filter { $0.severity == .note }
        lines += (verbose ? issues : warnings).map(\.description)
        if !verbose, !notes.isEmpty { lines.append("\(notes.count) notes on the tables; --verbose prints them") }
        let count = written.count == 1 ? "1 table" : "\(written.count) tables"
        lines.append(
            "\(count), \(changed.filter { $0 != "links" }.count) new or changed, \(skipped.count) files skipped")
        return lines.joined(separator: "\n") + "\n"
    }
}
