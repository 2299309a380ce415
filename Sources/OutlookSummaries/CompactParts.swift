import Synchronization

/// The entries of a table, divided into parts of some groups each: small enough to be sorted in the processor's cache.
final class CompactParts: @unchecked Sendable {
    /// What is known of one worker's log.
    private struct Share {
        /// For each of the worker's groups, its place in its part.
        var places: [UInt32] = []
        /// The log, each stretch of it in the order of parts.
        var stretches: [CompactLog.Stretch] = []
    }

    let table: CompactTable
    let count: Int
    /// The first group of each part, and the end of the last.
    private let bounds: [Int]
    /// Where the entries of each group begin, and where the last ones end.
    private let starts: [Int]
    /// The part each group belongs to.
    private let partOf: [UInt32]
    private let shares: Mutex<[Share]>
    private static let mostParts = 256

    /// - Parameters:
    ///   - entriesOfPart: about how many entries a part should have.
    ///   - isBound: whether a part may begin at a group.
    init(_ table: CompactTable, entriesOfPart: Int, isBound: (Int) -> Bool) {
        self.table = table
        let groups = table.keys.count
        var starts = [0]
        starts.reserveCapacity(groups + 1)
        for place in 0..<groups { starts.append(starts[place] + table.entryCount(of: place)) }
        self.starts = starts
        let total = starts[groups]
        let share = max(1, entriesOfPart, total / Self.mostParts + 1)
        var bounds = [0]
        var partOf: [UInt32] = []
        partOf.reserveCapacity(groups)
        for group in 0..<groups {
            let first = bounds[bounds.count - 1]
            if group > first, starts[group + 1] - starts[first] > share, isBound(group) { bounds.append(group) }
            partOf.append(UInt32(truncatingIfNeeded: bounds.count - 1))
        }
        bounds.append(groups)
        self.bounds = bounds
        self.partOf = partOf
        count = bounds.count - 1
        shares = Mutex([Share](repeating: Share(), count: table.logs.count))
    }

    /// The groups of a part.
    func groups(of part: Int) -> Range<Int> { bounds[part]..<bounds[part + 1] }

    /// Where among the entries of its part those of a group lie.
    func entries(of group: Int) -> Range<Int> {
        let first = starts[bounds[Int(partOf[group])]]
        return starts[group] - first..<starts[group + 1] - first
    }

    private func range(of part: Int) -> Range<Int> { starts[bounds[part]]..<starts[bounds[part + 1]] }

    /// Orders the entries of one worker's log by parts.
    func divide(_ worker: Int) {
        let groups = table.keys.places[worker].map { Int($0) }
        var share = Share()
        share.places = groups.map { UInt32(truncatingIfNeeded: $0 - bounds[Int(partOf[$0])]) }
        share.stretches = groups.map { partOf[$0] }.withUnsafeBufferPointer { parts in
            parts.baseAddress.map { table.logs[worker].divide(into: count, $0) } ?? []
        }
        shares.withLock { $0[worker] = share }
    }

    /// Brings the entries of a part together: the group's place in the part, the rank of the value, the weight.
    private func gather(_ part: Int, into room: UnsafeMutablePointer<UInt64>) {
        let shares = shares.withLock { $0 }
        var next = room
        for (worker, share) in shares.enumerated() {
            share.places.withUnsafeBufferPointer { places in
                table.values.ranks[worker].withUnsafeBufferPointer { ranks in
                    for stretch in share.stretches {
                        for index in stretch.starts[part]..<stretch.starts[part + 1] {
                            let (group, code, weight) = CompactLog.parts(of: stretch.entries[index])
                            next.pointee = CompactLog.entry(
                                group: Int(places[group]), code: ranks[code], weight: weight)
                            next += 1
                        }
                    }
                }
            }
        }
    }

    /// The number of entries of the largest part.
    var largest: Int { (0..<count).reduce(0) { max($0, range(of: $1).count) } }

    /// Brings the entries of a part together, sorted by group and value.
    ///
    /// - Parameters: space for as many entries, twice.
    /// - Returns: where they are: in one room or the other.
    func sorted(
        _ part: Int, _ list: UnsafeMutablePointer<UInt64>, _ room: UnsafeMutablePointer<UInt64>
    ) -> UnsafePointer<UInt64> {
        let range = range(of: part)
        gather(part, into: list)
        if range.count < 256 {
            var few = UnsafeMutableBufferPointer(start: list, count: range.count)
            few.sort()
            return UnsafePointer(list)
        }
        var source = list, target = room
        let values = table.values.words.count
        if values <= 1 << 12 {
            Self.pass(source, target, range.count, shift: 16, buckets: values)
            swap(&source, &target)
        } else {
            for shift in [16, 24] {
                Self.pass(source, target, range.count, shift: UInt64(shift), buckets: 256)
                swap(&source, &target)
            }
        }
        let groups = groups(of: part).count
        if groups <= 1 { return UnsafePointer(source) }
        if groups <= 1 << 12 {
            Self.pass(source, target, range.count, shift: 32, buckets: groups)
            return UnsafePointer(target)
        }
        for digit in stride(from: 0, to: Int.bitWidth - (groups - 1).leadingZeroBitCount, by: 8) {
            Self.pass(source, target, range.count, shift: UInt64(32 + digit), buckets: 256)
            swap(&source, &target)
        }
        return UnsafePointer(source)
    }

    /// Moves entries to the target in the order of one digit.
    private static func pass(
        _ source: UnsafeMutablePointer<UInt64>, _ target: UnsafeMutablePointer<UInt64>, _ count: Int, shift: UInt64,
        buckets: Int
    ) {
        var mask = 1
        while mask < buckets { mask *= 2 }
        mask -= 1
        withUnsafeTemporaryAllocation(of: Int.self, capacity: mask + 1) { places in
            guard let places = places.baseAddress else { return }
            places.initialize(repeating: 0, count: mask + 1)
            for index in 0..<count { places[Int(truncatingIfNeeded: source[index] &>> shift) & mask] &+= 1 }
            var sum = 0
            for bucket in 0...mask {
                let size = places[bucket]
                places[bucket] = sum
                sum &+= size
            }
            for index in 0..<count {
                let entry = source[index]
                let bucket = Int(truncatingIfNeeded: entry &>> shift) & mask
                target[places[bucket]] = entry
                places[bucket] &+= 1
            }
        }
    }
}
