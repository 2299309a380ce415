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

    /// The words of the entry added last.
    func last(stride: Int) -> UnsafeMutablePointer<Int64> {
        words.unsafelyUnwrapped + (Int(count) - 1) * stride
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
