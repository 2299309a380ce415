/// A hash table from 64-bit keys to positive 32-bit numbers, made for many look-ups in a row: open addressing in two
/// flat arrays.
struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private var mask: Int
    private var count = 0

    init() {
        keys = Array(repeating: 0, count: 1024)
        values = Array(repeating: 0, count: 1024)
        mask = 1023
    }

    /// The number stored under a key, 0 where there is none.
    @inline(__always)
    func value(_ key: UInt64) -> UInt32 {
        var slot = Self.slot(key, mask)
        while values[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Stores a positive number under a key, in the place of one that stands there.
    mutating func set(_ key: UInt64, _ value: UInt32) {
        if count * 2 > mask { grow() }
        var slot = Self.slot(key, mask)
        while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        if values[slot] == 0 { count += 1 }
        keys[slot] = key
        values[slot] = value
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = Array(repeating: 0, count: old.0.count * 2)
        values = Array(repeating: 0, count: old.0.count * 2)
        mask = keys.count - 1
        count = 0
        for (key, value) in zip(old.0, old.1) where value != 0 { set(key, value) }
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }
}
