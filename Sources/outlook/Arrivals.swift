import OutlookDatasets
import OutlookModel

/// Downloads that are not yet in the data folder's tables.
enum Arrivals {
    /// Reads every download of the targets' sources that was not read yet, release by release: one that is refused
    /// does not keep the others out.
    static func store(of targets: [FetchTarget], in datasets: String, _ outcome: inout FetchOutcome) throws {
        let sources = Set(targets.map(\.source))
        let waiting = (try FetchRun.lock(in: datasets).files ?? []).filter {
            !$0.imported && sources.contains($0.source)
        }
        var order: [String] = []
        var groups: [String: [LockedFile]] = [:]
        for file in waiting {
            let group = "\(file.source) \(file.release ?? "")"
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(file)
        }
        for group in order {
            let files = groups[group] ?? []
            do {
                outcome.changed += try store(files, in: datasets)
            } catch let error where !(error is CancellationError) {
                outcome.refused += files.map { ($0.path, "\(error)") }
            }
        }
        outcome.changed = Array(Set(outcome.changed)).sorted()
    }

    private static func store(_ files: [LockedFile], in datasets: String) throws -> [String] {
        var request = Pipeline.ImportRequest(paths: files.map { "\(datasets)/\($0.path)" }, datasets: datasets)
        request.release = files.first?.release
        request.retrieved = files.map(\.retrieved).max().flatMap { CalendarDay($0.prefix(10)) }
        // The publisher's own file was looked at for signs of change when it came; where it differs from what is here,
        // it is a re-issue, and the lock says so.
        request.accept = true
        let changed = try Pipeline.importFiles(request).changed.filter { $0 != "links" }
        var store = try DataStore(path: datasets)
        try store.record(
            files.map { file in
                var file = file
                file.imported = true
                return file
            })
        return changed
    }
}
