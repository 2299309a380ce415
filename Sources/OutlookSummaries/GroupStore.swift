/// The groups of one grouping as one worker collects them.
final class GroupStore {
    let layout: GroupLayout
    /// The key columns, by their places in the plan; the texts are numbered by the worker's dictionaries.
    let keys: [Int]
    let tools: DistributionTools
    @exclusivity(unchecked) private(set) var scalars: UnsafeMutableRawPointer
    @exclusivity(unchecked) private(set) var distributions: UnsafeMutablePointer<Distribution>
    @exclusivity(unchecked) private(set) var count = 0
    @exclusivity(unchecked) private var capacity: Int
    /// For each key but the first, the pairs of what came before and its number.
    private let pairs: UnsafeMutablePointer<PairTable>
    private let keyPlaces: UnsafeMutablePointer<Int>
    private let keyCount: Int
    /// The numbers of the texts of each group's keys, group after group.
    private(set) var codes: [UInt32] = []

    init(layout: GroupLayout, keys: [Int], tools: DistributionTools) {
        self.layout = layout
        self.keys = keys
        self.tools = tools
        capacity = 64
        scalars = .allocate(byteCount: 64 * layout.size, alignment: 16)
        distributions = .allocate(capacity: layout.keepsValues ? 64 : 0)
        keyCount = keys.count
        keyPlaces = .allocate(capacity: keys.count)
        keyPlaces.initialize(from: keys, count: keys.count)
        pairs = .allocate(capacity: max(0, keys.count - 1))
        for index in 0..<max(0, keys.count - 1) { (pairs + index).initialize(to: PairTable()) }
    }

    deinit {
        if layout.keepsValues { for group in 0..<count { distributions[group].free() } }
        distributions.deallocate()
        scalars.deallocate()
        keyPlaces.deallocate()
        pairs.deinitialize(count: max(0, keyCount - 1))
        pairs.deallocate()
    }

    /// The memory held besides the distributions, in bytes.
    var byteCount: Int {
        capacity * (layout.size + (layout.keepsValues ? MemoryLayout<Distribution>.stride : 0)) + codes.capacity * 4
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

    /// Adds the row whose numbers were read last to its group.
    func add(_ numbers: NumberColumns, codes: UnsafePointer<Int>) {
        let group = group(codes)
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
                tools.add(digits[numbers.valueSlot], times: weight, to: &sums[1])
            }
            if layout.keepsValues {
                let entry = distributions[group].next(stride: layout.stride, tools: tools)
                entry[0] = numbers.valueWord
                entry[1] = Int64(truncatingIfNeeded: weight)
            }
            if layout.replicateCount > 0 { addReplicates(numbers, to: place, group: group) }
        }
        for index in 0..<layout.sumCount {
            let slot = numbers.firstSum &+ index
            let sum = place + layout.sum(index)
            let counts = (sum + 16).assumingMemoryBound(to: Int64.self)
            switch numbers.statuses[slot] {
            case .number:
                tools.add(digits[slot], times: 1, to: &sum.assumingMemoryBound(to: Int128.self).pointee)
                counts[0] &+= 1
            case .bound: counts[1] &+= 1
            default: break
            }
        }
    }

    private func addReplicates(_ numbers: NumberColumns, to place: UnsafeMutableRawPointer, group: Int) {
        let weights = numbers.digits + numbers.firstReplicate
        if layout.keepsValues {
            let words = distributions[group].last(stride: layout.stride)
            for index in 0..<layout.replicateCount { words[2 + index] = Int64(truncatingIfNeeded: weights[index]) }
        }
        for index in 0..<layout.replicateCount {
            let sums = (place + layout.replicate(index)).assumingMemoryBound(to: Int128.self)
            sums[0] &+= weights[index]
            if layout.hasMean, !numbers.hasBound {
                tools.add(numbers.digits[numbers.valueSlot], times: weights[index], to: &sums[1])
            }
        }
    }

    @inline(never)
    private func addGroup(_ codes: UnsafePointer<Int>) {
        if count == capacity { grow() }
        scalars.advanced(by: count * layout.size).initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
        if layout.keepsValues { distributions.advanced(by: count).initialize(to: Distribution()) }
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
        if layout.keepsValues {
            let moved = UnsafeMutablePointer<Distribution>.allocate(capacity: 2 * capacity)
            moved.moveInitialize(from: distributions, count: count)
            distributions.deallocate()
            distributions = moved
        }
        capacity *= 2
    }

    /// The groups of fewer columns that these groups make up; nil where a sum does not fit.
    func united(by keys: [Int]) -> GroupStore? {
        let united = GroupStore(layout: layout, keys: keys, tools: tools)
        let places = keys.compactMap { self.keys.firstIndex(of: $0) }
        let width = (self.keys.max() ?? 0) + 1
        var numbers = [Int](repeating: 0, count: width)
        // One key alone numbers its groups as the dictionary does, which may have gaps here.
        for group in 0..<count {
            for place in places { numbers[self.keys[place]] = Int(codes[group * self.keys.count + place]) }
            let target = numbers.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { united.group($0) } ?? 0
            }
            guard layout.add(scalars + group * layout.size, to: united.scalars + target * layout.size) else {
                return nil
            }
            if layout.keepsValues {
                united.distributions[target].append(distributions[group], stride: layout.stride, tools: tools)
            }
        }
        united.compact()
        return united
    }

    /// Sorts every distribution and unites its repetitions.
    func compact() {
        guard layout.keepsValues else { return }
        for group in 0..<count { distributions[group].compact(stride: layout.stride, tools: tools) }
    }

    /// Whether every value can be multiplied by a factor.
    func valuesFit(_ factor: Int128) -> Bool {
        guard layout.keepsValues else { return true }
        return (0..<count).allSatisfy { distributions[$0].valuesFit(factor, stride: layout.stride) }
    }

    /// Makes binary numbers of all values, which have as many decimals as given.
    func makeBinary(decimals: Int) {
        guard layout.keepsValues else { return }
        for group in 0..<count { distributions[group].makeBinary(decimals: decimals, stride: layout.stride) }
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
            if layout.keepsValues, change.value != 1 || change.weight != 1 {
                let fits = distributions[group].rescale(
                    value: change.keepsWords ? 1 : Int64(change.value), weight: Int64(change.weight),
                    stride: layout.stride)
                if !fits { return false }
            }
        }
        return true
    }
}
