/// The groups of one grouping as one worker collects them.
final class GroupStore {
    let layout: GroupLayout
    /// The key columns, by their places in the plan; the texts are numbered by the worker's dictionaries.
    let keys: [Int]
    private let sums: ExactSums
    private let room: EntryRoom
    /// The values of the groups; empty where none are kept.
    let log: EntryLog
    /// For each group, where its entries begin in the log, and at the end where the last ones end; set by `sort`.
    private(set) var segments: [Int] = []
    @exclusivity(unchecked) private(set) var scalars: UnsafeMutableRawPointer
    @exclusivity(unchecked) private(set) var count = 0
    @exclusivity(unchecked) private var capacity: Int
    /// For each key but the first, the pairs of what came before and its number.
    private let pairs: UnsafeMutablePointer<PairTable>
    private let keyPlaces: UnsafeMutablePointer<Int>
    private let keyCount: Int
    /// The numbers of the texts of each group's keys, group after group.
    private(set) var codes: [UInt32] = []

    init(layout: GroupLayout, keys: [Int], sums: ExactSums, room: EntryRoom, expected: Int = EntryLog.patience) {
        self.layout = layout
        self.keys = keys
        self.sums = sums
        log = EntryLog(width: layout.stride - 1, sums: sums, room: room, expected: layout.keepsValues ? expected : 0)
        self.room = room
        capacity = 64
        scalars = .allocate(byteCount: 64 * layout.size, alignment: 16)
        keyCount = keys.count
        keyPlaces = .allocate(capacity: keys.count)
        keyPlaces.initialize(from: keys, count: keys.count)
        pairs = .allocate(capacity: max(0, keys.count - 1))
        for index in 0..<max(0, keys.count - 1) { (pairs + index).initialize(to: PairTable()) }
    }

    deinit {
        scalars.deallocate()
        keyPlaces.deallocate()
        pairs.deinitialize(count: max(0, keyCount - 1))
        pairs.deallocate()
    }

    /// The memory held, in bytes.
    var byteCount: Int {
        capacity * layout.size + codes.capacity * 4 + log.byteCount
            + (0..<max(0, keyCount - 1)).reduce(0) { $0 + pairs[$1].byteCount }
    }

    /// The group of a record, whose texts' numbers are given for all key columns of the plan.
    @inline(__always)
    func group(_ codes: UnsafePointer<Int>) -> Int {
        guard keyCount > 1 else {
            let number = keyCount == 0 ? 0 : codes[keyPlaces[0]]
            while number >= count { addGroup(codes) }
            return number
        }
        var number = codes[keyPlaces[0]]
        for index in 1..<keyCount { number = pairs[index &- 1].number(of: number, codes[keyPlaces[index]]) }
        if number == count { addGroup(codes) }
        return number
    }

    /// Finds the groups of the batch that the keys have read.
    func findGroups(_ keys: KeyColumns, count: Int, into groups: UnsafeMutablePointer<Int>) {
        let codes = keys.batchCodes
        guard keyCount > 0 else {
            groups.update(repeating: group(keys.codes), count: count)
            return
        }
        groups.update(from: codes + keyPlaces[0] &* RecordBatch.size, count: count)
        for key in 1..<max(1, keyCount) {
            pairs[key &- 1].findNumbers(groups, codes + keyPlaces[key] &* RecordBatch.size, count)
        }
        var last = 0
        for index in 0..<count { last = max(last, groups[index]) }
        guard last >= self.count else { return }
        for index in 0..<count where groups[index] >= self.count {
            for key in self.keys { keys.codes[key] = codes[key &* RecordBatch.size &+ index] }
            while groups[index] >= self.count { addGroup(keys.codes) }
        }
    }

    /// Adds the plain records of a batch to their groups.
    func add(_ batch: NumberBatch, _ numbers: NumberColumns, to groups: UnsafePointer<Int>, count: Int) {
        guard layout.replicateCount == 0 else {
            for index in 0..<count {
                numbers.take(index, of: batch)
                add(numbers, to: groups[index])
            }
            return
        }
        let (scalars, size) = (scalars, layout.size)
        let weights = numbers.weightSlot < 0 ? nil : batch.words(numbers.weightSlot)
        let values = batch.words(max(0, numbers.valueSlot))
        for index in 0..<count {
            let place = scalars + groups[index] &* size
            place.assumingMemoryBound(to: Int64.self).pointee &+= 1
            let weight = Int128(weights?[index] ?? 1)
            (place + GroupLayout.weight).assumingMemoryBound(to: Int128.self).pointee &+= weight
        }
        if layout.hasMean {
            for index in 0..<count {
                let sum = scalars + (groups[index] &* size &+ GroupLayout.product)
                sums.add(
                    Int128(values[index]), times: Int128(weights?[index] ?? 1),
                    to: &sum.assumingMemoryBound(to: Int128.self).pointee)
            }
        }
        for column in 0..<layout.sumCount {
            let digits = batch.words(numbers.firstSum &+ column)
            let offset = layout.sum(column)
            for index in 0..<count {
                let sum = scalars + (groups[index] &* size &+ offset)
                sums.add(Int128(digits[index]), times: 1, to: &sum.assumingMemoryBound(to: Int128.self).pointee)
                (sum + 16).assumingMemoryBound(to: Int64.self).pointee &+= 1
            }
        }
        if layout.keepsValues {
            log.append(values, weights: weights, groups: groups, count: count)
        }
    }

    /// Adds the row whose numbers were read last to a group.
    func add(_ numbers: NumberColumns, to group: Int) {
        let place = scalars + group &* layout.size
        let digits = numbers.digits
        if numbers.isCounted {
            let weight = numbers.weightSlot < 0 ? 1 : digits[numbers.weightSlot]
            let rows = place.assumingMemoryBound(to: Int64.self)
            rows[0] &+= 1
            let sums = (place + GroupLayout.weight).assumingMemoryBound(to: Int128.self)
            sums[0] &+= weight
            if numbers.hasBound {
                rows[1] &+= 1
            } else if layout.hasMean {
                self.sums.add(digits[numbers.valueSlot], times: weight, to: &sums[1])
            }
            if layout.keepsValues {
                log.append(value: numbers.valueWord, weight: Int64(truncatingIfNeeded: weight), group: group)
            }
            if layout.replicateCount > 0 { addReplicates(numbers, to: place) }
        }
        for index in 0..<layout.sumCount {
            let slot = numbers.firstSum &+ index
            let sum = place + layout.sum(index)
            let counts = (sum + 16).assumingMemoryBound(to: Int64.self)
            switch numbers.statuses[slot] {
            case .number:
                self.sums.add(digits[slot], times: 1, to: &sum.assumingMemoryBound(to: Int128.self).pointee)
                counts[0] &+= 1
            case .bound: counts[1] &+= 1
            default: break
            }
        }
    }

    private func addReplicates(_ numbers: NumberColumns, to place: UnsafeMutableRawPointer) {
        let weights = numbers.digits + numbers.firstReplicate
        if layout.keepsValues { log.setReplicates(weights) }
        for index in 0..<layout.replicateCount {
            let sums = (place + layout.replicate(index)).assumingMemoryBound(to: Int128.self)
            sums[0] &+= weights[index]
            if layout.hasMean, !numbers.hasBound {
                self.sums.add(numbers.digits[numbers.valueSlot], times: weights[index], to: &sums[1])
            }
        }
    }

    @inline(never)
    private func addGroup(_ codes: UnsafePointer<Int>) {
        if count == capacity { grow() }
        scalars.advanced(by: count * layout.size).initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
        if keys.count == 1 {
            self.codes.append(UInt32(count))
        } else {
            for key in keys { self.codes.append(UInt32(codes[key])) }
        }
        count += 1
    }

    private func grow() {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: 2 * capacity * layout.size, alignment: 16)
        larger.copyMemory(from: scalars, byteCount: count * layout.size)
        scalars.deallocate()
        scalars = larger
        capacity *= 2
    }

    /// The groups of fewer columns that these groups make up; nil where a sum does not fit.
    func united(by keys: [Int]) -> GroupStore? {
        let united = GroupStore(layout: layout, keys: keys, sums: sums, room: room, expected: log.count)
        let places = keys.compactMap { self.keys.firstIndex(of: $0) }
        var numbers = [Int](repeating: 0, count: (self.keys.max() ?? 0) + 1)
        var targets = [Int](repeating: 0, count: count)
        for group in 0..<count {
            for place in places { numbers[self.keys[place]] = Int(codes[group * self.keys.count + place]) }
            let target = numbers.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { united.group($0) } ?? 0
            }
            targets[group] = target
            guard layout.add(scalars + group * layout.size, to: united.scalars + target * layout.size) else {
                return nil
            }
        }
        united.log.append(log, groups: targets)
        united.sort()
        return united
    }

    /// Sorts the entries and finds where those of each group are.
    func sort() {
        log.consolidate()
        segments = [Int](repeating: 0, count: count + 1)
        for index in 0..<log.count { segments[Int(log.entries[index].group) + 1] += 1 }
        for group in 0..<count { segments[group + 1] += segments[group] }
    }

    /// Brings every group to more decimals; returns false where a number does not fit.
    func rescale(_ change: ScaleChange) -> Bool {
        for group in 0..<count {
            let place = scalars + group * layout.size
            var factors = [(GroupLayout.weight, change.weight), (GroupLayout.product, change.value * change.weight)]
            for replicate in 0..<layout.replicateCount {
                factors.append((layout.replicate(replicate), change.weight))
                factors.append((layout.replicate(replicate) + 16, change.value * change.weight))
            }
            if let (sum, factor) = change.sum { factors.append((layout.sum(sum), factor)) }
            for (offset, factor) in factors where factor != 1 {
                let (product, isTooLarge) = place.load(fromByteOffset: offset, as: Int128.self)
                    .multipliedReportingOverflow(by: factor)
                if isTooLarge { return false }
                place.storeBytes(of: product, toByteOffset: offset, as: Int128.self)
            }
        }
        return log.rescale(value: change.keepsWords ? 1 : Int64(change.value), weight: Int64(change.weight))
    }
}
