import OutlookFormats

/// Runs a plan: streaming, on several threads, touching only the columns the plan needs.
public struct SummaryEngine: Sendable {
    /// How many threads read and add up.
    public var threads: Int
    /// How many bytes may be held before what was added up is continued on disk.
    public var memoryBytes: Int
    /// How many bytes of a table a thread takes at a time.
    public var blockBytes: Int
    /// Whether rows that cannot be used are left out and counted, instead of being an error.
    public var skipsBadRows: Bool
    public var watch: (any SummaryWatch)?
    package var compactLimits = CompactLimits()

    public init(
        threads: Int? = nil, memoryBytes: Int = 1 << 30, blockBytes: Int = 1 << 17, skipsBadRows: Bool = false,
        watch: (any SummaryWatch)? = nil
    ) {
        self.threads = max(1, threads ?? WorkerThreads.processorCount)
        self.memoryBytes = memoryBytes
        self.blockBytes = blockBytes
        self.skipsBadRows = skipsBadRows
        self.watch = watch
    }

    /// Computes a plan over some tables of the same columns and writes a table for each of its groupings.
    ///
    /// - Parameter sinks: for each grouping, where its table goes in which format.
    public func run(
        _ plan: SummaryPlan, over inputs: [SummaryInput], to sinks: [[(TableFormat, any TableSink)]]
    ) throws(SummaryError) -> SummaryReport {
        if plan.spread != nil {
            do throws(PlanError) { try plan.check() } catch { throw .plan(error) }
            return try spread(plan, over: inputs, to: sinks[0])
        }
        var scan = InputScan(inputs: inputs, blockBytes: blockBytes, watch: watch)
        let (threads, skips, share, watch) = (threads, skipsBadRows, memoryBytes / threads, watch)
        let isOnDisk = Flag()
        let scanners = try scan.run { (header, name) throws(SummaryError) -> [SummaryScanner] in
            do throws(PlanError) {
                let bound = try BoundPlan(plan, header: header, file: name)
                var scanners: [SummaryScanner] = []
                for _ in 0..<threads {
                    let worker = try SummaryWorker(plan: bound, skipsBadRows: skips)
                    scanners.append(
                        SummaryScanner(worker, memoryBytes: share, isOnDisk: isOnDisk, watch: watch))
                }
                return scanners
            } catch {
                throw .plan(error)
            }
        }
        let decimals = try unite(scanners)
        let isBinary = scanners[0].worker.numbers.isBinary
        if plan.method == .interpolated, decimals[1] > 0 {
            throw .fractionalWeights(column: plan.weight?.label ?? "the weight")
        }
        let estimator = Estimator(
            scanners[0].worker.plan, layout: scanners[0].worker.layout, decimals: decimals, isBinary: isBinary)
        let counts: [Int]
        if let tables = try CompactTables(plan, scanners, estimator: estimator, limits: compactLimits, watch: watch) {
            counts = try tables.write(to: sinks)
        } else {
            try WorkerThreads.run(scanners.count) { (index) throws(SummaryError) in try scanners[index].prepare() }
            counts = try write(plan, scanners, estimator: estimator, to: sinks)
        }
        var report = SummaryReport(plan: plan, tables: scan.names, groups: counts)
        report.add(scanners)
        return report
    }

    /// Brings all workers to the same scales: the finest any of them, or any run on disk, has.
    private func unite(_ scanners: [SummaryScanner]) throws(SummaryError) -> [Int] {
        var decimals = scanners[0].worker.numbers.decimals
        for scanner in scanners {
            for other in [scanner.worker.numbers.decimals] + scanner.runs.flatMap({ $0.map(\.decimals) }) {
                decimals = zip(decimals, other).map { max($0, $1) }
            }
        }
        for scanner in scanners {
            for (scale, count) in decimals.enumerated() where !scanner.worker.numbers.refine(scale, to: count) {
                throw .tooManyDigits(column: scanner.worker.numbers.label(ofScale: scale))
            }
        }
        let isBinary = scanners.contains { scanner in
            scanner.worker.numbers.isBinary
                || scanner.runs.contains { $0.contains { $0.isBinary || !$0.fits(decimals: decimals[0]) } }
        }
        if isBinary { for scanner in scanners { scanner.worker.numbers.makeBinary() } }
        return decimals
    }

    private func write(
        _ plan: SummaryPlan, _ scanners: [SummaryScanner], estimator: Estimator,
        to sinks: [[(TableFormat, any TableSink)]]
    ) throws(SummaryError) -> [Int] {
        let layout = estimator.layout
        let (decimals, isBinary) = (estimator.decimals, estimator.quantiles.isBinary)
        let results = Results(plan.groupings.count)
        let watch = watch
        let runCount = scanners.reduce(0) { $0 + $1.runs.reduce(0) { $0 + $1.count } }
        let bufferBytes = min(1 << 18, memoryBytes / 4 / max(1, runCount))
        // Each thread writes every so-many-th table.
        let writers = min(threads, plan.groupings.count)
        try WorkerThreads.run(writers) { (thread) throws(SummaryError) in
            for grouping in stride(from: thread, to: plan.groupings.count, by: writers) {
                var cursors: [any GroupCursor] = []
                for scanner in scanners {
                    if let cursor = scanner.cursors[grouping] { cursors.append(cursor) }
                    for run in scanner.runs[grouping] {
                        cursors.append(
                            try DiskCursor(
                                run, layout: layout, decimals: decimals, isBinary: isBinary,
                                bufferBytes: bufferBytes))
                    }
                }
                let rows = try ResultRows(plan, grouping: grouping, formats: sinks[grouping])
                var merge = GroupMerge(cursors, layout: layout, estimator: estimator)
                try merge.forEachGroup { (key, group) throws(SummaryError) in
                    if let watch, watch.isInterrupted { throw .interrupted }
                    try rows.take(key, group)
                }
                try rows.finish()
                results.counts[grouping] = rows.rowCount
            }
        }
        return Array(UnsafeBufferPointer(start: results.counts, count: plan.groupings.count))
    }

    /// The number of rows of each table; every thread writes its own places.
    private final class Results: @unchecked Sendable {
        let counts: UnsafeMutablePointer<Int>

        init(_ count: Int) {
            counts = .allocate(capacity: count)
            counts.initialize(repeating: 0, count: count)
        }

        deinit { counts.deallocate() }
    }
}

/// A worker with its runs on disk.
final class SummaryScanner: BlockScanner, @unchecked Sendable {
    let worker: SummaryWorker
    /// For each grouping, the runs written so far.
    private(set) var runs: [[RunFile.Run]]
    /// For each grouping, a walk over what is in memory; there is none before `prepare`.
    private(set) var cursors: [MemoryCursor?]
    private var files: [RunFile?]
    private let memoryBytes: Int
    private let isOnDisk: Flag
    private let watch: (any SummaryWatch)?

    /// - Parameter isOnDisk: whether any of the workers has continued on disk.
    init(_ worker: SummaryWorker, memoryBytes: Int, isOnDisk: Flag, watch: (any SummaryWatch)?) {
        self.worker = worker
        self.isOnDisk = isOnDisk
        self.memoryBytes = memoryBytes
        self.watch = watch
        runs = worker.plan.groupings.map { _ in [] }
        cursors = worker.plan.groupings.map { _ in nil }
        files = worker.plan.groupings.map { _ in nil }
    }

    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        try worker.scan(block, of: blocks, text: text)
    }

    func relieve() throws(SummaryError) {
        guard worker.byteCount > memoryBytes else { return }
        if isOnDisk.raise() {
            watch?.notice("the groups need more than the memory allowed; continuing on disk")
        }
        for (grouping, store) in try finishedStores().enumerated() {
            if files[grouping] == nil { files[grouping] = try RunFile() }
            guard let file = files[grouping] else { continue }
            let run = try file.write(store, keys: worker.keys, numbers: worker.numbers)
            runs[grouping].append(run)
        }
        worker.startOver()
    }

    /// Sorts what is in memory, for each grouping.
    func prepare() throws(SummaryError) {
        cursors = try finishedStores().map { MemoryCursor($0, keys: worker.keys) }
    }

    private func finishedStores() throws(SummaryError) -> [GroupStore] {
        for store in worker.stores { store?.sort() }
        var finished: [GroupStore] = []
        for (grouping, source) in worker.plan.sources.enumerated() {
            let own = worker.stores[grouping]
            let made = source.flatMap { worker.stores[$0]?.united(by: worker.plan.groupings[grouping]) }
            guard let store = own ?? made, !worker.sums.hasOverflown else {
                throw .tooManyDigits(column: worker.numbers.label(ofScale: 1))
            }
            finished.append(store)
        }
        return finished
    }
}
