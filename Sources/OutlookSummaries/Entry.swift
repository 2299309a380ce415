/// One value of one group, with its weight.
struct Entry {
    /// The value's word: its digits on the scale of the column, a binary number, or `bound`.
    var value: Int64
    /// The weight, or the place of a row of weights, as the log has it.
    var weight: UInt32
    var group: UInt32

    /// The value that stands for a number at or above the highest one published; it sorts last.
    static let bound = Int64.max

    @inline(__always)
    func isSameValue(as other: Entry) -> Bool { value == other.value && group == other.group }

    @inline(__always)
    func precedes(_ other: Entry) -> Bool { group == other.group ? value < other.value : group < other.group }
}

/// Sorts entries by group and value, digit by digit from the last one on.
enum EntrySort {
    private static let mostBits = 11

    /// - Parameters:
    ///   - entries: the entries; they may end up in `room`, which has as much space.
    ///   - groupCount: a number above all groups.
    /// - Returns: where the sorted entries are.
    static func sort(
        _ entries: UnsafeMutablePointer<Entry>, _ room: UnsafeMutablePointer<Entry>, count: Int, groupCount: Int
    ) -> UnsafeMutablePointer<Entry> {
        guard count > 1 else { return entries }
        var lowest = Int64.max, highest = Int64.min
        for index in 0..<count where entries[index].value != Entry.bound {
            lowest = min(lowest, entries[index].value)
            highest = max(highest, entries[index].value)
        }
        // Bounds sort behind the rest whatever digit they are given: one above the highest.
        let top = lowest > highest ? 0 : UInt64(bitPattern: highest &- lowest) &+ 1
        var source = entries, target = room
        let valueBits = 64 - top.leadingZeroBitCount
        forEachDigit(valueBits) { shift, mask in
            let isMoved = pass(source, target, count, mask: mask) { entry in
                let offset = entry.value == Entry.bound ? top : UInt64(bitPattern: entry.value &- lowest)
                return Int(truncatingIfNeeded: offset &>> shift)
            }
            if isMoved { swap(&source, &target) }
        }
        forEachDigit(Int.bitWidth - (groupCount - 1).leadingZeroBitCount) { shift, mask in
            let isMoved = pass(source, target, count, mask: mask) {
                Int(truncatingIfNeeded: UInt64($0.group) &>> shift)
            }
            if isMoved { swap(&source, &target) }
        }
        return source
    }

    /// Divides bits into digits of about the same size.
    private static func forEachDigit(_ bits: Int, _ body: (UInt64, Int) -> Void) {
        guard bits > 0 else { return }
        let passes = (bits + mostBits - 1) / mostBits
        let size = (bits + passes - 1) / passes
        for pass in 0..<passes { body(UInt64(pass * size), (1 << size) - 1) }
    }

    /// Moves entries to the target in the order of one digit; returns false, and moves none, where it is all the same.
    @inline(__always)
    private static func pass(
        _ source: UnsafeMutablePointer<Entry>, _ target: UnsafeMutablePointer<Entry>, _ count: Int, mask: Int,
        _ digit: (Entry) -> Int
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: mask + 1) { places in
            guard let places = places.baseAddress else { return false }
            places.initialize(repeating: 0, count: mask + 1)
            for index in 0..<count { places[digit(source[index]) & mask] &+= 1 }
            if places[digit(source[0]) & mask] == count { return false }
            var sum = 0
            for value in 0...mask {
                let size = places[value]
                places[value] = sum
                sum &+= size
            }
            for index in 0..<count {
                let entry = source[index]
                let value = digit(entry) & mask
                target[places[value]] = entry
                places[value] &+= 1
            }
            return true
        }
    }
}
