/// The values of one group with their weights: a list that is sorted and freed of repetitions now and then.
///
/// An entry takes `stride` words: the value, the weight, then the replicate weights. It owns its words but does not
/// free them by itself, because thousands lie side by side in memory of their own.
struct Distribution {
    private(set) var words: UnsafeMutablePointer<Int64>?
    private(set) var count: Int32 = 0
    private var capacity: Int32 = 0
    private var sorted: Int32 = 0

    /// The value that stands for a number at or above the highest one published; it sorts last.
    static let bound = Int64.max

    mutating func free() {
        words?.deallocate()
        self = Distribution()
    }

    /// Makes room for one more entry and returns where its words go.
    @inline(__always)
    mutating func next(stride: Int, tools: DistributionTools) -> UnsafeMutablePointer<Int64> {
        if count == capacity { makeRoom(stride: stride, tools: tools) }
        let place = words.unsafelyUnwrapped + Int(count) &* stride
        count &+= 1
        return place
    }

    @inline(never)
    private mutating func makeRoom(stride: Int, tools: DistributionTools) {
        if capacity >= 64 { compact(stride: stride, tools: tools) }
        // Room again when half of it was repetitions.
        if count > capacity / 2 || words == nil { reserve(max(4, Int(capacity) * 2), stride: stride, tools: tools) }
    }

    /// Makes room for a number of entries in all.
    mutating func reserve(_ wanted: Int, stride: Int, tools: DistributionTools) {
        guard wanted > Int(capacity), let size = Int32(exactly: wanted) else { return }
        let larger = UnsafeMutablePointer<Int64>.allocate(capacity: wanted * stride)
        if let words {
            larger.update(from: words, count: Int(count) * stride)
            words.deallocate()
        }
        tools.bytes += (wanted - Int(capacity)) * stride * 8
        words = larger
        capacity = size
    }

    /// Adds the entries of another distribution.
    mutating func append(_ other: Distribution, stride: Int, tools: DistributionTools) {
        guard let source = other.words, other.count > 0 else { return }
        reserve(Int(count) + Int(other.count), stride: stride, tools: tools)
        words.unsafelyUnwrapped.advanced(by: Int(count) * stride).update(from: source, count: Int(other.count) * stride)
        count += other.count
    }

    /// Whether every value can be multiplied by a factor.
    func valuesFit(_ factor: Int128, stride: Int) -> Bool {
        guard let words else { return true }
        let limit = Int128(Int64.max - 1) / factor
        return (0..<Int(count)).allSatisfy {
            words[$0 * stride] == Self.bound || Int128(words[$0 * stride].magnitude) <= limit
        }
    }

    /// Makes binary numbers of the values, which have as many decimals as given; their order stays.
    func makeBinary(decimals: Int, stride: Int) {
        guard let words else { return }
        for entry in 0..<Int(count) where words[entry * stride] != Self.bound {
            words[entry * stride] = BinaryValue.word(digits: words[entry * stride], decimals: decimals)
        }
    }

    /// Multiplies values and weights, when a number with more decimals came; returns false where one does not fit.
    mutating func rescale(value: Int64, weight: Int64, stride: Int) -> Bool {
        guard let words else { return true }
        for entry in 0..<Int(count) {
            let place = words + entry * stride
            if place[0] != Self.bound, value != 1 {
                let (product, isTooLarge) = place[0].multipliedReportingOverflow(by: value)
                if isTooLarge { return false }
                place[0] = product
            }
            guard weight != 1 else { continue }
            for word in 1..<stride {
                let (product, isTooLarge) = place[word].multipliedReportingOverflow(by: weight)
                if isTooLarge { return false }
                place[word] = product
            }
        }
        return true
    }

    /// Sorts the entries and adds up the weights of equal values.
    mutating func compact(stride: Int, tools: DistributionTools) {
        guard let words, count > sorted else { return }
        if stride == 2 {
            words.withMemoryRebound(to: Entry.self, capacity: Int(count)) { entries in
                tools.sort.sort(entries + Int(sorted), Int(count - sorted))
                count = Int32(tools.merge(entries, Int(sorted), Int(count)))
            }
        } else {
            count = Int32(tools.gather(words, Int(count), stride: stride))
        }
        sorted = count
    }
}

/// What distributions share while one worker fills them: room for sorting, the memory they hold, what went wrong.
final class DistributionTools {
    @exclusivity(unchecked) var sort = EntrySort()
    /// The memory all distributions hold, in bytes.
    @exclusivity(unchecked) var bytes = 0
    /// Whether a sum of weights did not fit into 64 bits.
    @exclusivity(unchecked) var hasOverflown = false
    private var room: [Entry] = []
    private var rows: [Int64] = []

    @inline(__always)
    private func add(_ left: Int64, _ right: Int64) -> Int64 {
        let (sum, isTooLarge) = left.addingReportingOverflow(right)
        if isTooLarge { hasOverflown = true }
        return sum
    }

    /// Adds a product to a sum.
    @inline(__always)
    func add(_ number: Int128, times factor: Int128, to sum: inout Int128) {
        if factor == 1 {
            let (total, isTooLarge) = sum.addingReportingOverflow(number)
            sum = total
            if isTooLarge { hasOverflown = true }
        } else {
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
            let (total, isStillTooLarge) = sum.addingReportingOverflow(product)
            sum = total
            if isTooLarge || isStillTooLarge { hasOverflown = true }
        }
    }

    /// Merges the two sorted parts of a list and unites equal values; returns how many are left.
    func merge(_ entries: UnsafeMutablePointer<Entry>, _ middle: Int, _ count: Int) -> Int {
        if middle == 0 { return unite(entries, count, into: entries) }
        if room.count < count { room = [Entry](repeating: Entry(value: 0, weight: 0), count: count + count / 2) }
        return room.withUnsafeMutableBufferPointer { room in
            guard let merged = room.baseAddress else { return 0 }
            var left = 0, right = middle, place = 0
            while left < middle, right < count {
                let takesLeft = entries[left].value <= entries[right].value
                merged[place] = takesLeft ? entries[left] : entries[right]
                left &+= takesLeft ? 1 : 0
                right &+= takesLeft ? 0 : 1
                place &+= 1
            }
            merged.advanced(by: place).update(from: entries + left, count: middle - left)
            place += middle - left
            merged.advanced(by: place).update(from: entries + right, count: count - right)
            return unite(merged, count, into: entries)
        }
    }

    private func unite(_ source: UnsafeMutablePointer<Entry>, _ count: Int, into target: UnsafeMutablePointer<Entry>)
        -> Int
    {
        guard count > 0 else { return 0 }
        var place = 0
        var current = source[0]
        for index in 1..<max(1, count) {
            let entry = source[index]
            if entry.value == current.value {
                current.weight = add(current.weight, entry.weight)
            } else {
                target[place] = current
                place &+= 1
                current = entry
            }
        }
        target[place] = current
        return place + 1
    }

    /// Sorts entries with replicate weights and unites equal values; returns how many are left.
    func gather(_ words: UnsafeMutablePointer<Int64>, _ count: Int, stride: Int) -> Int {
        if room.count < count { room = [Entry](repeating: Entry(value: 0, weight: 0), count: count + count / 2) }
        if rows.count < count * stride { rows = [Int64](repeating: 0, count: count * stride) }
        var place = -1
        room.withUnsafeMutableBufferPointer { room in
            guard let order = room.baseAddress else { return }
            for index in 0..<count { order[index] = Entry(value: words[index * stride], weight: Int64(index)) }
            sort.sort(order, count)
            rows.withUnsafeMutableBufferPointer { rows in
                for index in 0..<count {
                    let source = words + Int(order[index].weight) * stride
                    if place >= 0, rows[place * stride] == source[0] {
                        for word in 1..<stride {
                            rows[place * stride + word] = add(rows[place * stride + word], source[word])
                        }
                    } else {
                        place += 1
                        for word in 0..<stride { rows[place * stride + word] = source[word] }
                    }
                }
                if let base = rows.baseAddress { words.update(from: base, count: (place + 1) * stride) }
            }
        }
        return place + 1
    }
}
