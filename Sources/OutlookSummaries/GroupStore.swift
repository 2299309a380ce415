/// What a group's scalars are and where they lie in its memory.
struct GroupLayout: Hashable, Sendable {
    /// Whether values are kept for percentiles.
    let keepsValues: Bool
    let sumCount: Int
    let replicateCount: Int

    /// Rows that count: an Int64.
    static let rows = 0
    /// Rows whose value is a bound: an Int64.
    static let bounds = 8
    /// The sum of the weights: an Int128.
    static let weight = 16
    /// The sum of weight times value: an Int128.
    static let product = 32

    /// A column's sum, an Int128; then how many numbers and how many bounds it holds, an Int64 each.
    func sum(_ index: Int) -> Int { 48 + 32 * index }
    /// A replicate's sum of weights, an Int128; then its sum of weight times value.
    func replicate(_ index: Int) -> Int { 48 + 32 * sumCount + 32 * index }
    /// The bytes a group takes.
    var size: Int { 48 + 32 * (sumCount + replicateCount) }
    /// The words of an entry of a distribution.
    var stride: Int { 2 + replicateCount }

    /// Adds the scalars of one group to another's; returns false where a sum does not fit.
    func add(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) -> Bool {
        addCounts(source, to: target, at: Self.rows)
        for offset in Swift.stride(from: Self.weight, to: size, by: 16) {
            if offset >= 64, offset < 48 + 32 * sumCount, (offset - 48) % 32 == 16 {
                addCounts(source, to: target, at: offset)
                continue
            }
            let (sum, isTooLarge) = target.load(fromByteOffset: offset, as: Int128.self)
                .addingReportingOverflow(source.load(fromByteOffset: offset, as: Int128.self))
            if isTooLarge { return false }
            target.storeBytes(of: sum, toByteOffset: offset, as: Int128.self)
        }
        return true
    }

    private func addCounts(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, at offset: Int) {
        for place in [offset, offset + 8] {
            let sum = target.load(fromByteOffset: place, as: Int64.self)
            target.storeBytes(
                of: sum &+ source.load(fromByteOffset: place, as: Int64.self), toByteOffset: place, as: Int64.self)
        }
    }
}

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
    @exclusivity(unchecked) private var pairs: [PairTable]
    /// The numbers of the texts of each group's keys, group after group.
    private(set) var codes: [UInt32] = []

    init(layout: GroupLayout, keys: [Int], tools: DistributionTools) {
        self.layout = layout
        self.keys = keys
        self.tools = tools
        capacity = 64
        scalars = .allocate(byteCount: 64 * layout.size, alignment: 16)
        distributions = .allocate(capacity: layout.keepsValues ? 64 : 0)
        pairs = (0..<max(0, keys.count - 1)).map { _ in PairTable() }
    }

    deinit {
        if layout.keepsValues { for group in 0..<count { distributions[group].free() } }
        distributions.deallocate()
        scalars.deallocate()
    }

    /// The memory held besides the distributions, in bytes.
    var byteCount: Int {
        capacity * (layout.size + (layout.keepsValues ? MemoryLayout<Distribution>.stride : 0)) + codes.capacity * 4
            + pairs.reduce(0) { $0 + $1.byteCount }
    }

    /// The group of a record, whose texts' numbers are given for all key columns of the plan.
    @inline(__always)
    func group(_ codes: UnsafePointer<Int>) -> Int {
        guard keys.count > 1 else {
            let number = keys.isEmpty ? 0 : codes[keys[0]]
            while number >= count { addGroup(codes) }
            return number
        }
        var number = codes[keys[0]]
        for index in 1..<keys.count { number = pairs[index - 1].number(of: number, codes[keys[index]]) }
        if number == count { addGroup(codes) }
        return number
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

/// By what the numbers of some columns have to be multiplied when their scale grows.
struct ScaleChange {
    var value: Int128 = 1
    /// The decimals of the value so far.
    var valueDecimals = 0
    /// Whether values are kept as binary numbers, which have no scale.
    var keepsWords = false
    var weight: Int128 = 1
    var sum: (index: Int, factor: Int128)?
}
