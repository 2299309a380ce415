/// The distinct values of a store, numbered in the order in which they came, as long as there are few and they are not
/// too large.
struct ValueCodes: ~Copyable {
    /// How many values can be numbered.
    static let limit = 1 << 16
    private static let vacant = Int64.min
    /// What stands for a bound in a slot.
    private static let boundKey = Int64(1) << 47 - 1

    /// A value's key above its number, which takes sixteen bits.
    private var slots: UnsafeMutablePointer<Int64>
    private var mask: Int
    /// The words of the values, by their numbers.
    private(set) var words: [Int64] = []

    init() {
        mask = 255
        slots = Self.allocate(256)
    }

    deinit { slots.deallocate() }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Int64> {
        let slots = UnsafeMutablePointer<Int64>.allocate(capacity: count)
        slots.initialize(repeating: vacant, count: count)
        return slots
    }

    /// The memory held, in bytes.
    var byteCount: Int { (mask + 1) * 8 + words.capacity * 8 }

    /// Whether a value is small enough to be numbered.
    @inline(__always)
    static func fits(_ word: Int64) -> Bool { word.magnitude < 1 << 46 || word == Entry.bound }

    /// Finds the numbers of some values; returns false where one cannot be numbered.
    mutating func findCodes(
        of values: UnsafePointer<Int64>, _ count: Int, into codes: UnsafeMutablePointer<UInt16>
    ) -> Bool {
        for index in 0..<count {
            let word = values[index]
            let key = word == Entry.bound ? Self.boundKey : word
            var place = Self.position(key) & mask
            var slot = slots[place]
            while slot &>> 16 != key, slot != Self.vacant {
                place = (place &+ 1) & mask
                slot = slots[place]
            }
            if slot == Self.vacant {
                guard Self.fits(word), words.count < Self.limit else { return false }
                slot = insert(word, key, at: place)
            }
            codes[index] = UInt16(truncatingIfNeeded: slot)
        }
        return true
    }

    @inline(__always)
    private static func position(_ key: Int64) -> Int {
        let mixed = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 40)
    }

    @inline(never)
    private mutating func insert(_ word: Int64, _ key: Int64, at place: Int) -> Int64 {
        let slot = key << 16 | Int64(words.count)
        slots[place] = slot
        words.append(word)
        if words.count * 2 > mask {
            mask = mask * 2 + 1
            rebuild()
        }
        return slot
    }

    private mutating func rebuild() {
        slots.deallocate()
        slots = Self.allocate(mask + 1)
        for (code, word) in words.enumerated() {
            let key = word == Entry.bound ? Self.boundKey : word
            var place = Self.position(key) & mask
            while slots[place] != Self.vacant { place = (place &+ 1) & mask }
            slots[place] = key << 16 | Int64(code)
        }
    }

    /// Multiplies all values but bounds; does nothing and returns false where one then cannot be numbered.
    mutating func multiply(by factor: Int64) -> Bool {
        let products = words.map { word -> Int64? in
            if word == Entry.bound { return word }
            let (product, isTooLarge) = word.multipliedReportingOverflow(by: factor)
            return isTooLarge || !Self.fits(product) ? nil : product
        }
        guard products.allSatisfy({ $0 != nil }) else { return false }
        words = products.compactMap { $0 }
        rebuild()
        return true
    }
}
