import OutlookFormats

/// The tables of a plan all of whose values lie in compact logs.
///
/// Where a table has few groups and values, the weight of every value in every group is added up in a table; elsewhere
/// the entries are brought to parts of the groups, and each part is sorted and turned into rows by one thread.
struct CompactTables {
    private let plan: SummaryPlan
    private let estimator: Estimator
    private let stores: [[GroupStore]]
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
        sources = bound.sources.enumerated().map { $1 ?? $0 }
        var values: [Int: ValueRanks] = [:]
        var stores: [[GroupStore]] = []
        var tables: [CompactTable] = []
        for (grouping, source) in sources.enumerated() {
            let own = scanners.compactMap { $0.worker.stores[source] }
            let logs = own.compactMap { $0.log.compact }
            guard logs.count == scanners.count, let ranks = values[source] ?? ValueRanks(logs),
                let table = try CompactTable(
                    columns: bound.groupings[grouping], stores: own, logs: logs, values: ranks,
                    texts: scanners.map(\.worker.keys), layout: layout)
            else { return nil }
            values[source] = ranks
            stores.append(own)
            tables.append(table)
        }
        self.plan = plan
        self.estimator = estimator
        self.stores = stores
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
            let small = made.filter(isSmall)
            var weights = (0..<threads).map { _ in small.map { WeightTable(tables[$0]) } }
            for (index, grouping) in made.filter({ !isSmall($0) }).enumerated() {
                // What the first sorted table's entries are read for anyway fills the small tables too.
                let filled = index == 0 ? small : []
                try writeSorted(grouping, to: sinks[grouping], filling: filled, weights)
            }
            if small.count == made.count {
                let (filled, tables) = (weights, tables)
                try WorkerThreads.run(threads) { (thread) throws(SummaryError) in
                    for (index, grouping) in small.enumerated() {
                        filled[thread][index].add(tables[grouping], worker: thread)
                    }
                }
            }
            for (index, grouping) in small.enumerated() {
                for thread in 1..<max(1, threads) { weights[0][index].add(weights[thread][index]) }
                try writeSmall(grouping, weights[0][index], to: sinks[grouping])
            }
            weights = []
        }
        return tables.map(\.keys.count)
    }

    /// Whether the weights of a table fit into a table for each thread.
    private func isSmall(_ grouping: Int) -> Bool {
        let (cells, isTooLarge) = tables[grouping].keys.count
            .multipliedReportingOverflow(by: tables[grouping].values.words.count * threads)
        return !isTooLarge && cells <= limits.mostWeights
    }

    private func writeSorted(
        _ grouping: Int, to sinks: [(TableFormat, any TableSink)], filling small: [Int], _ weights: [[WeightTable]]
    ) throws(SummaryError) {
        let table = tables[grouping]
        let parts = CompactParts(table, entriesOfPart: limits.entriesOfPart)
        let offsets = parts.offsets(stores[grouping], size: estimator.layout.size)
        try WorkerThreads.run(threads) { (thread) throws(SummaryError) in
            parts.scatter(thread, to: offsets[thread])
        }
        let parents = small.map { tables[$0].parents(of: table) }
        let turns = OutputTurns(parts.count)
        let (plan, estimator, watch, largest) = (plan, estimator, watch, parts.largest)
        try WorkerThreads.run(threads) { (thread) throws(SummaryError) in
            let room = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, largest))
            defer { room.deallocate() }
            var walk = EntryWalk(table, estimator)
            do throws(SummaryError) {
                while let part = turns.take() {
                    if let watch, watch.isInterrupted { throw .interrupted }
                    let entries = parts.sort(part, room)
                    let output = PartSinks(sinks)
                    let rows = try ResultRows(
                        plan, grouping: grouping, formats: output.sinks, isFirst: part == 0)
                    for group in parts.groups(of: part) {
                        let range = parts.entries(of: group)
                        let list = UnsafeBufferPointer(
                            rebasing: UnsafeBufferPointer(
                                start: entries, count: range.upperBound)[range])
                        for (index, parents) in parents.enumerated() {
                            weights[thread][index].add(list, to: Int(parents[group]))
                        }
                        try rows.take(walk.key(group), walk.estimates(of: group, list))
                    }
                    try rows.finish(isLast: part == parts.count - 1)
                    try turns.write(part) { () throws(SummaryError) in try output.write() }
                }
            } catch {
                turns.fail()
                throw error
            }
        }
    }

    private func writeSmall(
        _ grouping: Int, _ weights: WeightTable, to sinks: [(TableFormat, any TableSink)]
    ) throws(SummaryError) {
        let rows = try ResultRows(plan, grouping: grouping, formats: sinks)
        var walk = EntryWalk(tables[grouping], estimator)
        for group in 0..<tables[grouping].keys.count {
            if let watch, watch.isInterrupted { throw .interrupted }
            try rows.take(walk.key(group), walk.estimates(of: group, weights))
        }
        try rows.finish()
    }
}

/// The estimates of the groups of a compact table, one after the other.
private struct EntryWalk {
    private let table: CompactTable
    private let estimator: Estimator
    private var walk: Estimator.Walk
    private var needs: [Int128] = []
    private var text: [UInt8] = []

    init(_ table: CompactTable, _ estimator: Estimator) {
        self.table = table
        self.estimator = estimator
        walk = Estimator.Walk(main: QuantileWalker(needs: []), replicates: [])
    }

    mutating func key(_ group: Int) -> [UInt8] {
        table.keys.key(group, into: &text)
        return text
    }

    /// - Parameter entries: the group's entries, sorted by value.
    mutating func estimates(of group: Int, _ entries: UnsafeBufferPointer<UInt64>) -> GroupEstimates {
        let scalars = begin(group)
        table.values.words.withUnsafeBufferPointer { words in
            for entry in entries {
                let (_, rank, weight) = CompactLog.parts(of: entry)
                walk.main.take(words[rank], weight: weight)
            }
        }
        return estimator.estimates(scalars, walk)
    }

    mutating func estimates(of group: Int, _ weights: WeightTable) -> GroupEstimates {
        let scalars = begin(group)
        let list = weights.weights + group * weights.width
        for (rank, word) in table.values.words.enumerated() where list[rank] > 0 {
            walk.main.take(word, weight: list[rank])
        }
        return estimator.estimates(scalars, walk)
    }

    private mutating func begin(_ group: Int) -> UnsafeMutableRawPointer {
        let scalars = table.scalars(of: group)
        let total = scalars.load(fromByteOffset: GroupLayout.weight, as: Int128.self)
        estimator.quantiles.findNeeds(total: total, &needs)
        walk.main.start(needs)
        return scalars
    }
}
