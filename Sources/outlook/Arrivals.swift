import OutlookDatasets
import OutlookModel
import OutlookSources

/// Downloads that are not yet in the data folder's tables.
enum Arrivals {
    /// Reads every download of the targets' sources that was not read yet, release by release: one that is refused
    /// does not keep the others out.
    static func store(of targets: [FetchTarget], in datasets: String, _ outcome: inout FetchOutcome) throws {
        let waiting = try waiting(of: targets, in: datasets)
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
                let stored = try store(files, in: datasets)
                outcome.changed += stored.changed.filter { $0 != "links" }
                outcome.warnings += stored.issues.filter { $0.severity != .note }.map(\.description)
                outcome.warnings += files.filter { !isReadable($0) }.map { file in
                    "kept as it is  \(datasets)/\(file.path): a file outside the catalog and larger than "
                        + "\(ByteCount.text(Int64(largestUnknown))) is not looked into; its length and first bytes were "
                        + "checked, nothing that it holds"
                }
            } catch let error where !(error is CancellationError) {
                outcome.refused += files.map { ($0.path, "\(error)") }
            }
        }
        outcome.changed = Array(Set(outcome.changed)).sorted()
    }

    /// Whether there are any.
    static func areWaiting(of targets: [FetchTarget], in datasets: String) throws -> Bool {
        try !waiting(of: targets, in: datasets).isEmpty
    }

    private static func waiting(of targets: [FetchTarget], in datasets: String) throws -> [LockedFile] {
        let sources = Set(targets.map(\.source))
        return (try FetchRun.lock(in: datasets).files ?? []).filter { !$0.imported && sources.contains($0.source) }
    }

    /// The largest file of an unknown kind that is looked into for a table: it is read into memory to do so.
    static let largestUnknown = 100_000_000

    private static func isReadable(_ file: LockedFile) -> Bool {
        file.bytes <= largestUnknown || SourceCatalog.all.contains { $0.id == file.source }
    }

    private static func store(_ files: [LockedFile], in datasets: String) throws -> ImportOutcome {
        let readable = files.filter(isReadable)
        var request = Pipeline.ImportRequest(paths: readable.map { "\(datasets)/\($0.path)" }, datasets: datasets)
        request.release = files.first?.release
        request.retrieved = files.map(\.retrieved).max().flatMap { CalendarDay($0.prefix(10)) }
        // A release's own file was looked at for signs of change when it came: where it differs from what is here it is
        // a re-issue, and the lock says so. Files outside the catalog were not, and have to agree.
        request.accept = files.allSatisfy { file in SourceCatalog.all.contains { $0.id == file.source } }
        let outcome = readable.isEmpty ? ImportOutcome(datasets: datasets) : try Pipeline.importFiles(request)
        var store = try DataStore(path: datasets)
        try store.record(
            files.map { file in
                var file = file
                file.imported = true
                return file
            })
        return outcome
    }
}
