/// The distinct pairs of two small numbers, numbered in the order in which they came.
struct PairTable: ~Copyable {
    private struct Slot {
        var pair: UInt64
        var number: UInt32
    }
    private static let vacant = UInt32.max

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private(set) var count = 0

    init() {
        mask = 255
        slots = Self.allocate(256)
    }

    deinit { slots.deallocate() }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(pair: 0, number: vacant), count: count)
        return slots
    }

    /// The memory held, in bytes.
    var byteCount: Int { (mask + 1) * MemoryLayout<Slot>.stride }

    /// The number of a pair, which is new if it was never seen: then it is the count from before.
    @inline(__always)
    mutating func number(of left: Int, _ right: Int) -> Int {
        let pair = UInt64(truncatingIfNeeded: left) &<< 32 | UInt64(truncatingIfNeeded: right)
        var index = Self.position(pair) & mask
        while true {
            let slot = slots[index]
            if slot.number != Self.vacant {
                if slot.pair == pair { return Int(slot.number) }
                index = (index &+ 1) & mask
                continue
            }
            return insert(pair, at: index)
        }
    }

    @inline(__always)
    private static func position(_ pair: UInt64) -> Int {
        let mixed = pair &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (mixed ^ (mixed &>> 32)) &>> 7)
    }

    @inline(never)
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
            var index = Self.position(slot.pair) & mask
            while larger[index].number != Self.vacant { index = (index &+ 1) & mask }
            larger[index] = slot
        }
        slots.deallocate()
        slots = larger
    }
}
