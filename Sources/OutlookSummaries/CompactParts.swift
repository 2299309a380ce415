/// The entries of a table, divided into parts of some groups each: small enough to be sorted in the processor's cache.
final class CompactParts: @unchecked Sendable {
    /// Where a group's entries go: a part, and the group's place in it.
    private struct Home {
        var part: UInt32
        var place: UInt32
    }

    let table: CompactTable
    let count: Int
    /// The first group of each part, and the end of the last.
    private let bounds: [Int]
    /// Where the entries of each group begin, and where the last ones end.
    private let starts: [Int]
    private let homes: [Home]
    /// The entries: the group's place in its part, the rank of the value, the weight, as in a compact log.
    private let entries: UnsafeMutablePointer<UInt64>
    private let memory: LargeMemory
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
        var homes: [Home] = []
        homes.reserveCapacity(groups)
        for group in 0..<groups {
            let first = bounds[bounds.count - 1]
            if group > first, starts[group + 1] - starts[first] > share, isBound(group) { bounds.append(group) }
            homes.append(
                Home(
                    part: UInt32(truncatingIfNeeded: bounds.count - 1),
                    place: UInt32(truncatingIfNeeded: group - bounds[bounds.count - 1])))
        }
        bounds.append(groups)
        self.bounds = bounds
        self.homes = homes
        count = bounds.count - 1
        memory = LargeMemory(byteCount: total * MemoryLayout<UInt64>.stride)
        entries = memory.start.bindMemory(to: UInt64.self, capacity: memory.byteCount / MemoryLayout<UInt64>.stride)
    }

    deinit { memory.free() }

    /// The groups of a part.
    func groups(of part: Int) -> Range<Int> { bounds[part]..<bounds[part + 1] }

    /// Where among the entries of its part those of a group lie.
    func entries(of group: Int) -> Range<Int> {
        let first = starts[group - Int(homes[group].place)]
        return starts[group] - first..<starts[group + 1] - first
    }

    private func range(of part: Int) -> Range<Int> { starts[bounds[part]]..<starts[bounds[part + 1]] }

    /// For each worker, where its first entry of each part goes.
    func offsets(_ stores: [GroupStore], size: Int) -> [[Int]] {
        var next = (0..<count).map { range(of: $0).lowerBound }
        var offsets: [[Int]] = []
        for (worker, store) in stores.enumerated() {
            offsets.append(next)
            for group in 0..<store.count {
                let rows = store.scalars.load(fromByteOffset: group * size, as: Int64.self)
                next[Int(homes[Int(table.keys.places[worker][group])].part)] += Int(rows)
            }
        }
        return offsets
    }

    /// Has the system provide a thread's share of the memory, so that none waits for what another is given; before any
    /// entry is brought there.
    func claim(share: Int, of shares: Int) { memory.claim(share: share, of: shares) }

    /// Brings the entries of one worker's log to their parts.
    func scatter(_ worker: Int, to offsets: [Int]) {
        let entries = entries
        let homesOfGroups = table.keys.places[worker].map { self.homes[Int($0)] }
        var next = offsets
        next.withUnsafeMutableBufferPointer { next in
            homesOfGroups.withUnsafeBufferPointer { homes in
                table.values.ranks[worker].withUnsafeBufferPointer { ranks in
                    for chunk in table.logs[worker].chunks {
                        for index in 0..<chunk.count {
                            let (group, code, weight) = CompactLog.parts(of: chunk.entries[index])
                            let home = homes[group]
                            let part = Int(home.part)
                            entries[next[part]] = CompactLog.entry(
                                group: Int(home.place), code: ranks[code], weight: weight)
                            next[part] &+= 1
                        }
                    }
                }
            }
        }
    }

    /// The number of entries of the largest part.
    var largest: Int { (0..<count).reduce(0) { max($0, range(of: $1).count) } }

    /// Sorts the entries of a part by group and value.
    ///
    /// - Parameter room: space for as many entries.
    /// - Returns: where they are: in place, or in the room.
    func sort(_ part: Int, _ room: UnsafeMutablePointer<UInt64>) -> UnsafePointer<UInt64> {
        let range = range(of: part)
        let list = entries + range.lowerBound
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
