/// The groups of one grouping, united, with what is needed to find their entries in the compact logs of the workers.
final class CompactTable: @unchecked Sendable {
    /// The key columns of the grouping.
    let columns: [Int]
    let keys: KeyUnion
    let logs: [CompactLog]
    let values: ValueRanks
    /// The scalars of each group.
    let scalars: UnsafeMutableRawPointer
    private let size: Int

    /// - Parameters:
    ///   - columns: the key columns of the grouping.
    ///   - stores: for each worker, the groups that make it up.
    /// - Returns: nil where the keys cannot be numbered.
    init?(
        columns: [Int], stores: [GroupStore], logs: [CompactLog], values: ValueRanks, texts: [KeyColumns],
        layout: GroupLayout
    ) throws(SummaryError) {
        guard let keys = KeyUnion(columns: columns, stores: stores, texts: texts) else { return nil }
        self.columns = columns
        self.keys = keys
        self.logs = logs
        self.values = values
        size = layout.size
        scalars = .allocate(byteCount: max(1, keys.count) * layout.size, alignment: 16)
        scalars.initializeMemory(as: UInt8.self, repeating: 0, count: max(1, keys.count) * layout.size)
        for (worker, store) in stores.enumerated() {
            for group in 0..<store.count {
                let target = scalars + Int(keys.places[worker][group]) * size
                guard layout.add(store.scalars + group * size, to: target) else {
                    throw .tooManyDigits(column: "the table")
                }
            }
        }
    }

    deinit { scalars.deallocate() }

    func scalars(of place: Int) -> UnsafeMutableRawPointer { scalars + place * size }

    /// The number of entries of a group.
    func entryCount(of place: Int) -> Int { Int(scalars(of: place).load(as: Int64.self)) }

    /// For each group of another table of the same stores, the group here that its rows belong to.
    func parents(of other: CompactTable) -> [UInt32] {
        var parents = [UInt32](repeating: 0, count: other.keys.count)
        for (worker, places) in other.keys.places.enumerated() {
            for (group, place) in places.enumerated() { parents[Int(place)] = keys.places[worker][group] }
        }
        return parents
    }
}

/// The weight of every value in every group of a table, as a table of its own for one thread.
final class WeightTable: @unchecked Sendable {
    let weights: UnsafeMutablePointer<Int64>
    let width: Int
    private let count: Int
    private let memory: LargeMemory

    init(_ table: CompactTable) {
        width = table.values.words.count
        count = max(1, width * table.keys.count)
        memory = LargeMemory(byteCount: count * MemoryLayout<Int64>.stride)
        weights = memory.start.bindMemory(to: Int64.self, capacity: count)
    }

    deinit { memory.free() }

    /// Adds the entries of one worker's log.
    func add(_ table: CompactTable, worker: Int) {
        let (weights, width) = (weights, width)
        table.keys.places[worker].withUnsafeBufferPointer { places in
            table.values.ranks[worker].withUnsafeBufferPointer { ranks in
                for chunk in table.logs[worker].chunks {
                    for index in 0..<chunk.count {
                        let (group, code, weight) = CompactLog.parts(of: chunk.entries[index])
                        weights[Int(places[group]) &* width &+ Int(ranks[code])] &+= weight
                    }
                }
            }
        }
    }

    /// Adds sorted entries of a group.
    func add(_ entries: UnsafeBufferPointer<UInt64>, to group: Int) {
        let row = weights + group &* width
        for entry in entries {
            let (_, rank, weight) = CompactLog.parts(of: entry)
            row[rank] &+= weight
        }
    }

    func add(_ other: WeightTable) {
        for index in 0..<count { weights[index] &+= other.weights[index] }
    }
}
