/// The estimates of the groups of a compact table, one after the other.
struct EntryWalk {
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

    /// - Parameter list: the weight of each value in the group.
    mutating func estimates(of group: Int, weights list: UnsafePointer<Int64>) -> GroupEstimates {
        let scalars = begin(group)
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
