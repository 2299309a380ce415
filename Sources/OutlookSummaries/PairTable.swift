/// The distinct pairs of two small numbers, numbered in the order in which they came.
///
/// As long as the numbers leave few pairs out, a table of all pairs there could be; after that, a hash table.
struct PairTable: ~Copyable {
    private struct Slot {
        var pair: UInt64
        var number: UInt32
    }
    private static let vacant = UInt32.max
    /// How many pairs a table of all pairs may hold.
    private static let mostCells = 1 << 20

    /// The number of each pair, left side after left side; none where `lefts` is zero.
    private var cells: UnsafeMutablePointer<UInt32>
    private var lefts = 16
    private var rightBits = 4
    private var slots: UnsafeMutablePointer<Slot>
    private var mask = 0
    private(set) var count = 0

    init() {
        slots = .allocate(capacity: 0)
        cells = Self.allocate(cells: 16 << 4)
    }

    deinit {
        slots.deallocate()
        cells.deallocate()
    }

    private static func allocate(cells count: Int) -> UnsafeMutablePointer<UInt32> {
        let cells = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
        cells.initialize(repeating: vacant, count: count)
        return cells
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(pair: 0, number: vacant), count: count)
        return slots
    }

    /// The memory held, in bytes.
    var byteCount: Int { (lefts << rightBits) * 4 + (mask == 0 ? 0 : (mask + 1) * MemoryLayout<Slot>.stride) }

    /// The number of a pair, which is new if it was never seen: then it is the count from before.
    @inline(__always)
    mutating func number(of left: Int, _ right: Int) -> Int {
        if left < lefts, right &>> rightBits == 0 {
            let number = cells[left &<< rightBits | right]
            if number != Self.vacant { return Int(number) }
        }
        return numberOfOther(left, right)
    }

    /// Replaces the left sides of several pairs by the pairs' numbers.
    mutating func findNumbers(_ lefts: UnsafeMutablePointer<Int>, _ rights: UnsafePointer<Int>, _ count: Int) {
        for index in 0..<count { lefts[index] = number(of: lefts[index], rights[index]) }
    }

    @inline(never)
    private mutating func numberOfOther(_ left: Int, _ right: Int) -> Int {
        if lefts > 0 {
            reach(left, right)
            if lefts > 0 {
                cells[left << rightBits | right] = UInt32(count)
                count += 1
                return count - 1
            }
        }
        let pair = UInt64(truncatingIfNeeded: left) &<< 32 | UInt64(truncatingIfNeeded: right)
        var index = Self.position(pair) & mask
        while slots[index].number != Self.vacant {
            if slots[index].pair == pair { return Int(slots[index].number) }
            index = (index &+ 1) & mask
        }
        return insert(pair, at: index)
    }

    /// Makes the table of all pairs large enough for a pair, or a hash table of it where that would be too large.
    private mutating func reach(_ left: Int, _ right: Int) {
        var newLefts = lefts, newBits = rightBits
        while left >= newLefts { newLefts *= 2 }
        while right >> newBits > 0 { newBits += 1 }
        guard newLefts > lefts || newBits > rightBits else { return }
        let isSmall = newBits < 21 && newLefts <= Self.mostCells >> newBits
        let larger = isSmall ? Self.allocate(cells: newLefts << newBits) : .allocate(capacity: 0)
        if !isSmall {
            slots.deallocate()
            mask = 1023
            while count * 2 > mask { mask = mask * 2 + 1 }
            slots = Self.allocate(mask + 1)
        }
        for left in 0..<lefts {
            for right in 0..<1 << rightBits where cells[left << rightBits | right] != Self.vacant {
                let number = cells[left << rightBits | right]
                if isSmall {
                    larger[left << newBits | right] = number
                } else {
                    put(Slot(pair: UInt64(left) << 32 | UInt64(right), number: number), into: slots)
                }
            }
        }
        cells.deallocate()
        cells = larger
        lefts = isSmall ? newLefts : 0
        rightBits = isSmall ? newBits : 0
    }

    @inline(__always)
    private static func position(_ pair: UInt64) -> Int {
        let mixed = pair &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (mixed ^ (mixed &>> 32)) &>> 7)
    }

    private mutating func insert(_ pair: UInt64, at index: Int) -> Int {
        let number = count
        slots[index] = Slot(pair: pair, number: UInt32(number))
        count += 1
        if count * 2 > mask { grow() }
        return number
    }

    private mutating func grow() {
        let size = mask + 1
        let larger = Self.allocate(size * 2)
        mask = size * 2 - 1
        for slot in UnsafeBufferPointer(start: slots, count: size) where slot.number != Self.vacant {
            put(slot, into: larger)
        }
        slots.deallocate()
        slots = larger
    }

    private func put(_ slot: Slot, into slots: UnsafeMutablePointer<Slot>) {
        var index = Self.position(slot.pair) & mask
        while slots[index].number != Self.vacant { index = (index &+ 1) & mask }
        slots[index] = slot
    }
}
