import OutlookFormats
import Synchronization

/// The tables of a plan all of whose values lie in compact logs.
///
/// Where a table has few groups and values, the weight of every value in every group is added up in a table; elsewhere
/// the entries are brought to parts of the groups, and each part is sorted and turned into rows by one thread. A small
/// table whose columns begin those of a sorted one is made along with it.
struct CompactTables {
    private let plan: SummaryPlan
    private let estimator: Estimator
    private let sources: [Int]
    private let tables: [CompactTable]
    private let threads: Int
    private let limits: CompactLimits
    private let watch: (any SummaryWatch)?

    /// - Returns: nil where some values lie elsewhere, or where more than percentiles by one weight is asked for.
    init?(
        _ plan: SummaryPlan, _ scanners: [SummaryScanner], estimator: Estimator, limits: CompactLimits,
        watch: (any SummaryWatch)?
    ) throws(SummaryError) {
        let layout = estimator.layout
        guard layout.keepsValues, layout.replicateCount == 0, plan.bins == nil, plan.growth == nil,
            scanners.allSatisfy({ $0.runs.allSatisfy(\.isEmpty) })
        else { return nil }
        let bound = scanners[0].worker.plan
        let sources = bound.sources.enumerated().map { $1 ?? $0 }
        let stores = sources.map { source in scanners.compactMap { $0.worker.stores[source] } }
        var logs: [Int: ([CompactLog], ValueRanks)] = [:]
        for source in Set(sources) {
            let own = scanners.compactMap { $0.worker.stores[source]?.log.compact }
            guard own.count == scanners.count, let ranks = ValueRanks(own) else { return nil }
            logs[source] = (own, ranks)
        }
        let made = Mutex([CompactTable?](repeating: nil, count: sources.count))
        let (ownLogs, texts, makers) = (logs, scanners.map(\.worker.keys), min(scanners.count, sources.count))
        try WorkerThreads.run(makers) { (thread) throws(SummaryError) in
            for grouping in stride(from: thread, to: sources.count, by: makers) {
                guard let (logs, values) = ownLogs[sources[grouping]] else { continue }
                let table = try CompactTable(
                    columns: bound.groupings[grouping], stores: stores[grouping], logs: logs, values: values,
                    texts: texts, layout: layout)
                made.withLock { $0[grouping] = table }
            }
        }
        let tables = made.withLock { $0.compactMap(\.self) }
        guard tables.count == sources.count else { return nil }
        self.sources = sources
        self.plan = plan
        self.estimator = estimator
        self.tables = tables
        self.watch = watch
        threads = scanners.count
        self.limits = limits
    }

    /// Writes the tables.
    ///
    /// - Returns: the number of rows of each.
    func write(to sinks: [[(TableFormat, any TableSink)]]) throws(SummaryError) -> [Int] {
        for source in Set(sources).sorted() {
            let made = sources.indices.filter { sources[$0] == source }
            var small = made.filter(isSmall)
            for grouping in made where !isSmall(grouping) {
                let outer = small.compactMap {
                    OuterTable(self.tables[$0], grouping: $0, of: self.tables[grouping], threads: threads)
                }
                small.removeAll { index in outer.contains { $0.grouping == index } }
                // What the entries of a sorted table are read for anyway fills the other small tables too.
                let weights = weightTables(small)
                try writeSorted(grouping, outer, filling: small, weights, to: sinks)
                try writeSmall(small, weights, to: sinks)
                small = []
            }
            let (rest, weights, tables) = (small, weightTables(small), tables)
            guard !rest.isEmpty else { continue }
            try WorkerThreads.run(threads) { (thread) throws(SummaryError) in
                for (index, grouping) in rest.enumerated() {
                    weights[thread][index].add(tables[grouping], worker: thread)
                }
            }
            try writeSmall(rest, weights, to: sinks)
        }
        return tables.map(\.keys.count)
    }

    /// For each thread, a table for each of some groupings.
    private func weightTables(_ groupings: [Int]) -> [[WeightTable]] {
        (0..<threads).map { _ in groupings.map { WeightTable(tables[$0]) } }
    }

    /// Whether the weights of a table fit into a table for each thread.
    private func isSmall(_ grouping: Int) -> Bool {
        let (cells, isTooLarge) = tables[grouping].keys.count
            .multipliedReportingOverflow(by: tables[grouping].values.words.count * threads)
        return !isTooLarge && cells <= limits.mostWeights
    }

    private func writeSorted(
        _ grouping: Int, _ outer: [OuterTable], filling small: [Int], _ weights: [[WeightTable]],
        to sinks: [[(TableFormat, any TableSink)]]
    ) throws(SummaryError) {
        let table = tables[grouping]
        let parts = CompactParts(table, entriesOfPart: limits.entriesOfPart) { group in
            outer.allSatisfy { $0.begins(at: group) }
        }
        try WorkerThreads.run(threads) { (thread) throws(SummaryError) in parts.divide(thread) }
        let parents = small.map { tables[$0].parents(of: table) }
        let turns = OutputTurns(parts.count)
        let (plan, estimator, watch, largest) = (plan, estimator, watch, parts.largest)
        try WorkerThreads.run(threads) { (thread) throws(SummaryError) in
            let rooms = (0..<2).map { _ in UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, largest)) }
            defer { for room in rooms { room.deallocate() } }
            var walk = EntryWalk(table, estimator)
            do throws(SummaryError) {
                while let part = turns.take() {
                    if let watch, watch.isInterrupted { throw .interrupted }
                    let entries = parts.sorted(part, rooms[0], rooms[1])
                    let output = PartSinks()
                    func open(_ grouping: Int) throws(SummaryError) -> ResultRows {
                        try ResultRows(
                            plan, grouping: grouping, formats: output.open(sinks[grouping]), isFirst: part == 0)
                    }
                    let rows = try open(grouping)
                    var outerRows: [OuterRows] = []
                    for outer in outer { outerRows.append(OuterRows(outer, estimator, to: try open(outer.grouping))) }
                    for group in parts.groups(of: part) {
                        let range = parts.entries(of: group)
                        let list = UnsafeBufferPointer(
                            rebasing: UnsafeBufferPointer(start: entries, count: range.upperBound)[range])
                        for outer in outerRows { try outer.add(list, of: group) }
                        for (index, parents) in parents.enumerated() {
                            weights[thread][index].add(list, to: Int(parents[group]))
                        }
                        try rows.take(walk.key(group), walk.estimates(of: group, list))
                    }
                    let isLast = part == parts.count - 1
                    try rows.finish(isLast: isLast)
                    for outer in outerRows { try outer.finish(isLast: isLast) }
                    try turns.write(part, output)
                }
            } catch {
                turns.fail()
                throw error
            }
        }
    }

    /// Writes small tables, given the weights each thread has added up.
    private func writeSmall(
        _ groupings: [Int], _ weights: [[WeightTable]], to sinks: [[(TableFormat, any TableSink)]]
    ) throws(SummaryError) {
        for (index, grouping) in groupings.enumerated() {
            let united = weights[0][index]
            for other in weights.dropFirst() { united.add(other[index]) }
            let rows = try ResultRows(plan, grouping: grouping, formats: sinks[grouping])
            var walk = EntryWalk(tables[grouping], estimator)
            for group in 0..<tables[grouping].keys.count {
                if let watch, watch.isInterrupted { throw .interrupted }
                try rows.take(
                    walk.key(group), walk.estimates(of: group, weights: united.weights + group * united.width))
            }
            try rows.finish()
        }
    }
}
