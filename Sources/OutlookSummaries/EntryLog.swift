import Glibc

/// The values of all groups of a store with their weights, as a list to which rows are added at the end and which is
/// sorted and freed of repetitions now and then.
final class EntryLog {
    /// The weights of an entry: its weight and its replicates.
    let width: Int
    @exclusivity(unchecked) private(set) var entries: UnsafeMutablePointer<Entry>
    @exclusivity(unchecked) private(set) var count = 0
    @exclusivity(unchecked) private var capacity: Int
    private var block: EntryBlock
    /// How many entries at the beginning are sorted and differ.
    private var sorted = 0
    /// Whether weights lie in rows, because there are replicates or because some did not fit into an entry.
    @exclusivity(unchecked) private(set) var isIndexed: Bool
    @exclusivity(unchecked) private(set) var rows: UnsafeMutablePointer<Int64>
    @exclusivity(unchecked) private(set) var rowCount = 0
    private var rowCapacity = 0
    private let sums: ExactSums
    /// The entries, as long as all of them fit there; then there are none here.
    @exclusivity(unchecked) private(set) var compact: CompactLog?
    /// Room for sorting, which one worker's logs use in turn.
    private let room: EntryRoom

    /// How many entries are gathered before they are sorted for the first time.
    static let patience = 1 << 21

    /// - Parameter expected: how many entries there will be at least, or many where it is not known.
    init(width: Int, sums: ExactSums, room: EntryRoom, expected: Int = EntryLog.patience) {
        self.room = room
        self.width = width
        self.sums = sums
        isIndexed = width > 1
        block = EntryBlock(capacity: isIndexed ? expected : 0)
        entries = block.entries
        capacity = block.capacity
        compact = isIndexed ? nil : CompactLog()
        rows = .allocate(capacity: 0)
    }

    deinit {
        block.free()
        rows.deallocate()
    }

    /// The memory held, in bytes, with what sorting will need.
    var byteCount: Int {
        2 * (count + (compact?.count ?? 0)) * MemoryLayout<Entry>.stride + rowCapacity * width * 8
    }

    /// Adds values of groups with their weights, which are all 1 where nil.
    func append(
        _ values: UnsafePointer<Int64>, weights: UnsafePointer<Int64>?, groups: UnsafePointer<Int>, count: Int
    ) {
        if let compact {
            if compact.append(values, weights: weights, groups: groups, count: count) { return }
            widen()
        }
        for index in 0..<count {
            append(value: values[index], weight: weights?[index] ?? 1, group: groups[index])
        }
    }

    /// Takes the entries over from the compact log.
    func widen() {
        guard let compact else { return }
        self.compact = nil
        let words = compact.values.words
        reserve(max(compact.count, Self.patience))
        for chunk in compact.chunks {
            for index in 0..<chunk.count {
                let parts = CompactLog.parts(of: chunk.entries[index])
                entries[count] = Entry(
                    value: words[parts.code], weight: UInt32(parts.weight),
                    group: UInt32(truncatingIfNeeded: parts.group))
                count += 1
            }
        }
    }

    /// Adds a value of a group.
    @inline(__always)
    func append(value: Int64, weight: Int64, group: Int) {
        if let compact {
            var value = value, weight = weight, group = group
            if compact.append(&value, weights: &weight, groups: &group, count: 1) { return }
            widen()
        }
        if count == capacity { makeRoom() }
        var stored = UInt32(truncatingIfNeeded: weight)
        if isIndexed {
            stored = addRow(weight)
        } else if Int64(stored) != weight {
            makeIndexed()
            stored = addRow(weight)
        }
        entries[count] = Entry(value: value, weight: stored, group: UInt32(truncatingIfNeeded: group))
        count &+= 1
    }

    /// Sets the replicates of the entry added last.
    func setReplicates(_ weights: UnsafePointer<Int128>) {
        let row = rows + (rowCount - 1) * width
        for index in 1..<width { row[index] = Int64(truncatingIfNeeded: weights[index - 1]) }
    }

    /// The weights of an entry.
    @inline(__always)
    func weight(of entry: Entry) -> Int64 {
        isIndexed ? rows[Int(entry.weight) &* width] : Int64(entry.weight)
    }

    @inline(never)
    private func makeRoom() {
        if count - sorted >= max(Self.patience, sorted) { consolidate() }
        if count * 4 > capacity * 3 { reserve(capacity * 2) }
    }

    /// Makes room for a number of entries.
    func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = EntryBlock(capacity: wanted)
        larger.entries.update(from: entries, count: count)
        block.free()
        use(larger)
    }

    private func use(_ block: EntryBlock) {
        self.block = block
        entries = block.entries
        capacity = block.capacity
    }

    @inline(never)
    private func addRow(_ weight: Int64) -> UInt32 {
        if rowCount == rowCapacity {
            rowCapacity = max(1 << 10, rowCapacity * 2)
            let larger = UnsafeMutablePointer<Int64>.allocate(capacity: rowCapacity * width)
            larger.update(from: rows, count: rowCount * width)
            rows.deallocate()
            rows = larger
        }
        rows[rowCount * width] = weight
        rowCount += 1
        return UInt32(truncatingIfNeeded: rowCount - 1)
    }

    func makeIndexed() {
        isIndexed = true
        for index in 0..<count { entries[index].weight = addRow(Int64(entries[index].weight)) }
    }

    /// Adds the entries of another log under other groups.
    func append(_ other: EntryLog, groups: [Int]) {
        widen()
        other.widen()
        if other.isIndexed, !isIndexed { makeIndexed() }
        reserve(count + other.count)
        for index in 0..<other.count {
            var entry = other.entries[index]
            if isIndexed {
                let place = addRow(other.weight(of: entry))
                for word in 1..<width {
                    rows[Int(place) * width + word] = other.rows[Int(entry.weight) * width + word]
                }
                entry.weight = place
            }
            entry.group = UInt32(truncatingIfNeeded: groups[Int(entry.group)])
            entries[count] = entry
            count += 1
        }
    }

    /// Sorts all entries by group and value and unites those that agree in both.
    func consolidate() {
        widen()
        guard count > sorted else { return }
        let spare = room.take(atLeast: count)
        let room = spare.entries
        var groupCount = 1
        for index in sorted..<count { groupCount = max(groupCount, Int(entries[index].group) + 1) }
        let tail = EntrySort.sort(entries + sorted, room, count: count - sorted, groupCount: groupCount)
        if sorted == 0 {
            unite(tail, count)
            if tail == room { swapBlocks(with: spare) } else { self.room.give(spare) }
        } else {
            // The tail must not lie where the merged entries go.
            let added = tail == room ? UnsafeMutablePointer<Entry>.allocate(capacity: count - sorted) : tail
            if tail == room { added.update(from: tail, count: count - sorted) }
            merge(entries, sorted, added, count - sorted, into: room)
            if tail == room { added.deallocate() }
            unite(room, count)
            swapBlocks(with: spare)
        }
        sorted = count
        if isIndexed { gatherRows() }
    }

    private func swapBlocks(with spare: EntryBlock) {
        room.give(block)
        use(spare)
    }

    private func merge(
        _ left: UnsafeMutablePointer<Entry>, _ leftCount: Int, _ right: UnsafeMutablePointer<Entry>, _ rightCount: Int,
        into target: UnsafeMutablePointer<Entry>
    ) {
        var i = 0, j = 0, place = 0
        while i < leftCount, j < rightCount {
            let takesRight = right[j].precedes(left[i])
            target[place] = takesRight ? right[j] : left[i]
            j &+= takesRight ? 1 : 0
            i &+= takesRight ? 0 : 1
            place &+= 1
        }
        target.advanced(by: place).update(from: left + i, count: leftCount - i)
        target.advanced(by: place + leftCount - i).update(from: right + j, count: rightCount - j)
    }

    /// Unites equal neighbors in place and sets the count to what is left.
    private func unite(_ list: UnsafeMutablePointer<Entry>, _ total: Int) {
        var place = 0, index = 1
        while index < total {
            let entry = list[index]
            index &+= 1
            guard entry.isSameValue(as: list[place]) else {
                place &+= 1
                list[place] = entry
                continue
            }
            if isIndexed {
                for word in 0..<width {
                    sums.add(rows[Int(entry.weight) * width + word], to: &rows[Int(list[place].weight) * width + word])
                }
                continue
            }
            let (sum, isTooLarge) = list[place].weight.addingReportingOverflow(entry.weight)
            if !isTooLarge {
                list[place].weight = sum
                continue
            }
            // From here on weights need rows: those of the entries so far, and those still to come.
            isIndexed = true
            for done in 0...place { list[done].weight = addRow(Int64(list[done].weight)) }
            for left in index - 1..<total { list[left].weight = addRow(Int64(list[left].weight)) }
            index -= 1
        }
        count = total == 0 ? 0 : place + 1
    }

    /// Leaves rows out that no entry has any more, and puts the others into the order of the entries.
    private func gatherRows() {
        let kept = UnsafeMutablePointer<Int64>.allocate(capacity: max(1, count) * width)
        for index in 0..<count {
            kept.advanced(by: index * width).update(from: rows + Int(entries[index].weight) * width, count: width)
            entries[index].weight = UInt32(truncatingIfNeeded: index)
        }
        rows.deallocate()
        rows = kept
        rowCount = count
        rowCapacity = max(1, count)
    }
}
