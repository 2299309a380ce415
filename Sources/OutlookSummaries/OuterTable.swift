/// A small table each of whose groups is made of groups of a sorted table that lie side by side: its columns begin
/// those of the other.
struct OuterTable: Sendable {
    let table: CompactTable
    let grouping: Int
    /// For each group of the sorted table, the group here that it belongs to.
    let parents: [UInt32]

    /// - Parameter threads: how many threads share the sorted table, which its parts have to be enough for.
    /// - Returns: nil where the columns do not begin the other's, or where a group here is too much for one part.
    init?(_ table: CompactTable, grouping: Int, of inner: CompactTable, threads: Int) {
        guard inner.columns.starts(with: table.columns) else { return nil }
        let counts = (0..<table.keys.count).map(table.entryCount)
        guard (counts.max() ?? 0) <= counts.reduce(0, +) / (4 * threads) else { return nil }
        self.table = table
        self.grouping = grouping
        parents = table.parents(of: inner)
    }

    /// Whether a group of the sorted table, which is not the first, is the first of its group here.
    func begins(at group: Int) -> Bool { parents[group] != parents[group - 1] }
}

/// The rows of an outer table that belong to a part of the sorted table.
final class OuterRows {
    private let outer: OuterTable
    private let rows: ResultRows
    private var walk: EntryWalk
    private var group: Int?
    /// The weight of each value in the group.
    @exclusivity(unchecked) private var weights: [Int64]

    init(_ outer: OuterTable, _ estimator: Estimator, to rows: ResultRows) {
        self.outer = outer
        self.rows = rows
        walk = EntryWalk(outer.table, estimator)
        weights = [Int64](repeating: 0, count: outer.table.values.words.count)
    }

    /// Adds the entries of a group of the sorted table.
    func add(_ entries: UnsafeBufferPointer<UInt64>, of inner: Int) throws(SummaryError) {
        let parent = Int(outer.parents[inner])
        if parent != group {
            try writeGroup()
            group = parent
        }
        weights.withUnsafeMutableBufferPointer { weights in
            for entry in entries {
                let (_, rank, weight) = CompactLog.parts(of: entry)
                weights[rank] &+= weight
            }
        }
    }

    /// - Parameter isLast: whether the table ends here.
    func finish(isLast: Bool) throws(SummaryError) {
        try writeGroup()
        try rows.finish(isLast: isLast)
    }

    private func writeGroup() throws(SummaryError) {
        guard let group else { return }
        let estimates = weights.withUnsafeMutableBufferPointer { weights in
            defer { weights.update(repeating: 0) }
            return weights.baseAddress.map { walk.estimates(of: group, weights: $0) }
        }
        if let estimates { try rows.take(walk.key(group), estimates) }
    }
}
