import Glibc

/// A client that asks politely, goes on where it stopped, and believes nothing unseen.
///
/// Cancelling the task that runs `fetch` leaves everything resumable.
public struct Fetcher: Sendable {
    /// Who asks.
    public var identity: ContactIdentity
    public var politeness: Politeness
    public var backoff: Backoff
    public var limits: TransferLimits
    /// The server that stands in for every other; `nil` for none.
    public var mirror: FetchMirror?
    /// How long to wait for another run that holds a file.
    public var lockPatience: Duration
    /// Where the chance in waits comes from.
    public var seed: UInt64
    /// Seconds since 1970.
    public var clock: @Sendable () -> Int64

    public init(
        identity: ContactIdentity, politeness: Politeness = Politeness(), backoff: Backoff = Backoff(),
        limits: TransferLimits = TransferLimits(), mirror: FetchMirror? = nil, lockPatience: Duration = .seconds(600),
        seed: UInt64 = 0, clock: (@Sendable () -> Int64)? = nil
    ) {
        self.identity = identity
        self.politeness = politeness
        self.backoff = backoff
        self.limits = limits
        self.mirror = mirror
        self.lockPatience = lockPatience
        self.seed = seed
        self.clock = clock ?? { Int64(time(nil)) }
    }

    /// Why nothing can be fetched on this machine; `nil` when libcurl is there.
    public static var problem: String? { TransferLoop.problem }

    /// Asks for files, several hosts at a time.
    ///
    /// - Parameter onEvent: Told what happens, from any thread.
    /// - Returns: One result a request, in the requests' order.
    public func fetch(
        _ requests: [FetchRequest], onEvent: @escaping @Sendable (FetchEvent) -> Void = { _ in }
    ) async -> [FetchResult] {
        guard let loop = TransferLoop() else {
            let detail = TransferLoop.problem ?? "libcurl does not start"
            return requests.map { .inconclusive(.offline($0.address, detail: detail)) }
        }
        defer { loop.stop() }
        let gate = HostGate(politeness)
        let folders = MadeFolders()
        defer { folders.removeEmpty() }
        return await withTaskGroup(of: (Int, FetchResult).self) { group in
            for (place, request) in requests.enumerated() {
                let job = FetchJob(
                    place: place, request: request, fetcher: self, gate: gate, loop: loop, folders: folders,
                    onEvent: onEvent)
                group.addTask {
                    let result = await job.run()
                    onEvent(.finished(file: place, result))
                    return (place, result)
                }
            }
            var results: [(Int, FetchResult)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
