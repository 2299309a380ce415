import OutlookDatasets
import OutlookFetch

/// The files that a lock names, to be fetched again byte for byte.
enum FrozenFiles {
    static func targets(_ sources: [String], datasets: String) throws -> [FetchTarget] {
        let files = try FetchRun.lock(in: datasets).files ?? []
        let wanted = files.filter { (sources.isEmpty || sources.contains($0.source)) && $0.source != "api" }
        guard !wanted.isEmpty else {
            throw Failure.noInput(
                "\(datasets)/\(Lock.fileName) names no downloads to fetch again; run outlook fetch without --frozen first"
            )
        }
        return wanted.compactMap { file in
            var folder = file.path.split(separator: "/").dropFirst()
            let name = folder.popLast().map(String.init)
            var target = FetchTarget(
                source: file.source, release: folder.count > 1 ? String(folder[folder.startIndex + 1]) : nil,
                urls: [file.url], name: name)
            target?.frozen = file.sha256
            target?.mustBeRead = false
            return target
        }
    }
}
