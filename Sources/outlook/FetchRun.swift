import OutlookDatasets
import OutlookFetch
import OutlookModel

/// One run of fetching: what the lock knows goes out with the requests, what comes back goes into the lock.
struct FetchRun {
    let datasets: String
    let fetcher: Fetcher
    var acceptsAnySize = false

    /// Fetches targets and enters what came in the lock.
    func fetch(
        _ targets: [FetchTarget], onEvent: @escaping @Sendable (FetchEvent) -> Void = { _ in }
    ) async throws -> [FetchOutcome.Line] {
        let lock = try Self.lock(in: datasets)
        let results = await fetcher.fetch(targets.map { request(for: $0, lock) }, onEvent: onEvent)
        let outcomes = zip(targets, results).map { FetchOutcome.Line(target: $0, result: $1) }
        let arrivals = outcomes.compactMap { arrival($0, lock) }
        if !arrivals.isEmpty {
            var store = try DataStore(path: datasets)
            try store.record(arrivals)
        }
        return outcomes
    }

    /// The lock of a data folder; an empty one where there is none yet.
    static func lock(in datasets: String) throws(DatasetsError) -> Lock {
        do throws(DatasetsError) {
            return try DataFolder(path: datasets).lock
        } catch {
            guard case .noFolder = error else { throw error }
            return Lock()
        }
    }

    private func request(for target: FetchTarget, _ lock: Lock) -> FetchRequest {
        // Every question to the API has the same address, and none has an answer that another could be held to.
        let known = target.post == nil ? target.addresses.flatMap { lock.files(from: $0.description) }.last : nil
        let held = known.map {
            KnownFile(
                path: "\(datasets)/\($0.path)", sha256: $0.sha256, etag: $0.etag, lastModified: $0.lastModified,
                mayBeAbsent: $0.imported)
        }
        var request = FetchRequest(
            address: target.addresses[0], alternates: Array(target.addresses.dropFirst()),
            folder: "\(datasets)/raw/\(target.folder())", name: target.name, known: held,
            acceptsCompression: target.kind == .text, post: target.post)
        request.allowance = target.allowance
        request.expectation.kind = target.kind
        request.expectation.sha256 = target.frozen
        if target.frozen == nil, target.post == nil, !acceptsAnySize {
            let before = known ?? Self.release(before: target, in: lock)
            request.expectation.previousBytes = before.map { Int64($0.bytes) }
            // An issue resembles the one it replaces; another year may have another format.
            request.expectation.greatestJump = known == nil ? 5 : 2
        }
        request.verify = { [datasets] path in
            let release = try ArrivalCheck.release(of: path, for: target)
            guard target.release == nil, let release else { return nil }
            return "\(datasets)/raw/\(target.folder(release: release))"
        }
        return request
    }

    /// The newest download of the same series of files as a target's.
    private static func release(before target: FetchTarget, in lock: Lock) -> LockedFile? {
        let series = FetchTarget.series(of: target.name)
        return (lock.files ?? []).last { file in
            file.source == target.source
                && FetchTarget.series(of: file.path.split(separator: "/").last.map(String.init) ?? "") == series
        }
    }

    /// What the lock should say of an outcome, when that is news to it.
    private func arrival(_ outcome: FetchOutcome.Line, _ lock: Lock) -> LockedFile? {
        let file: RetrievedFile
        switch outcome.result {
        case .new(let new): file = new
        case .unchanged(_, let answer?): file = answer
        default: return nil
        }
        let url = file.address.description
        let entered = lock.files(from: url).last { $0.sha256 == file.sha256 }
        if let entered, entered.etag == file.etag, entered.lastModified == file.lastModified { return nil }
        let path = String(file.path.dropFirst(datasets.count + 1))
        let parts = path.split(separator: "/")
        return LockedFile(
            source: outcome.target.source, release: parts.count == 4 ? String(parts[2]) : nil, path: path, url: url,
            finalURL: file.finalAddress.description, sha256: file.sha256, bytes: Int(file.bytes), etag: file.etag,
            lastModified: file.lastModified, retrieved: Moment.text(file.retrieved),
            imported: entered?.imported ?? false)
    }
}
