/// The groups of all runs of one grouping, united and turned into estimates, in the order of their keys.
struct GroupMerge {
    let layout: GroupLayout
    let estimator: Estimator
    private var cursors: [any GroupCursor]
    private let united: UnsafeMutableRawPointer

    init(_ cursors: [any GroupCursor], layout: GroupLayout, estimator: Estimator) {
        self.layout = layout
        self.estimator = estimator
        self.cursors = cursors.filter { $0.key != nil }
        self.cursors.sort { Self.precedes($0, $1) }
        united = .allocate(byteCount: layout.size, alignment: 16)
    }

    private static func precedes(_ left: any GroupCursor, _ right: any GroupCursor) -> Bool {
        guard let left = left.key, let right = right.key else { return right.key == nil && left.key != nil }
        return KeyOrder.precedes(left, right)
    }

    /// Hands every group to a body.
    mutating func forEachGroup(_ body: ([UInt8], GroupEstimates) throws(SummaryError) -> Void) throws(SummaryError) {
        defer { united.deallocate() }
        while let key = cursors.first?.key {
            let count = cursors.prefix { $0.key == key }.count
            united.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
            for cursor in cursors[..<count] where !layout.add(cursor.scalars, to: united) {
                throw .tooManyDigits(column: "the table")
            }
            try body(key, try estimates(of: cursors[..<count]))
            for _ in 0..<count { try moveFirst() }
        }
    }

    /// Sends the first cursor on and back into the order of keys.
    private mutating func moveFirst() throws(SummaryError) {
        let cursor = cursors.removeFirst()
        try cursor.advance()
        guard cursor.key != nil else { return }
        var low = 0, high = cursors.count
        while low < high {
            let middle = (low + high) / 2
            if Self.precedes(cursors[middle], cursor) { low = middle + 1 } else { high = middle }
        }
        cursors.insert(cursor, at: low)
    }

    private func estimates(of group: ArraySlice<any GroupCursor>) throws(SummaryError) -> GroupEstimates {
        var walk = estimator.walk(united)
        guard layout.keepsValues else { return estimator.estimates(united, walk) }
        if layout.replicateCount == 0, group.count == 1, let cursor = group.first {
            while cursor.entryCount > 0 {
                let entries = cursor.entries
                for index in 0..<cursor.entryCount {
                    walk.main.take(entries[2 &* index], weight: entries[2 &* index &+ 1])
                }
                try cursor.nextEntries()
            }
            return estimator.estimates(united, walk)
        }
        try mergeEntries(of: Array(group), into: &walk)
        return estimator.estimates(united, walk)
    }

    /// Walks through the entries of several runs at once.
    ///
    /// Where weights may be negative or the weight of a whole bin counts, equal values of different runs are united
    /// first; elsewhere they may come one behind the other, because only the value at a mark counts.
    private func mergeEntries(of cursors: [any GroupCursor], into walk: inout Estimator.Walk) throws(SummaryError) {
        var heads = cursors.filter { $0.entryCount > 0 }
            .map { (cursor: $0, entries: $0.entries, left: $0.entryCount) }
        let stride = layout.stride
        let unites = layout.replicateCount > 0 || estimator.quantiles.bins != nil
        var pending = [Int64](repeating: 0, count: stride)
        var hasPending = false
        while !heads.isEmpty {
            var lowest = 0, limit = Int64.max, isLimited = false
            for index in 1..<max(1, heads.count) where heads[index].entries[0] < heads[lowest].entries[0] {
                lowest = index
            }
            for index in heads.indices where index != lowest {
                limit = min(limit, heads[index].entries[0])
                isLimited = true
            }
            // Everything up to the lowest value of the other runs can be taken at once.
            var entries = heads[lowest].entries
            var left = heads[lowest].left
            repeat {
                if unites {
                    if hasPending, pending[0] != entries[0] {
                        walk.take(pending)
                        hasPending = false
                    }
                    for word in 0..<stride {
                        let before = hasPending && word > 0 ? pending[word] : 0
                        let (sum, isTooLarge) = before.addingReportingOverflow(entries[word])
                        if isTooLarge { throw .tooManyDigits(column: "the weight") }
                        pending[word] = sum
                    }
                    hasPending = true
                } else {
                    walk.main.take(entries[0], weight: entries[1])
                }
                entries += stride
                left &-= 1
            } while left > 0 && (!isLimited || entries[0] <= limit)
            heads[lowest].entries = entries
            heads[lowest].left = left
            if left == 0 {
                let cursor = heads[lowest].cursor
                try cursor.nextEntries()
                if cursor.entryCount == 0 {
                    heads.remove(at: lowest)
                } else {
                    heads[lowest] = (cursor, cursor.entries, cursor.entryCount)
                }
            }
        }
        if hasPending { walk.take(pending) }
    }
}
