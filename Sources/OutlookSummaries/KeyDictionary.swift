import Glibc

/// The distinct texts of a key column, numbered in the order in which they came.
struct KeyDictionary: ~Copyable {
    private struct Slot {
        var word: UInt64
        var length: UInt32
        /// The number of the text, or `vacant`.
        var code: UInt32
    }
    private static let vacant = UInt32.max

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private(set) var count = 0
    private var lastWord: UInt64 = 0
    private var lastLength = -1
    private var lastCode = 0
    private var starts: [Int] = [0]
    private var arena: [UInt8] = []

    init() {
        mask = 255
        slots = Self.allocate(256)
    }

    deinit { slots.deallocate() }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(word: 0, length: 0, code: vacant), count: count)
        return slots
    }

    /// The memory held, in bytes.
    var byteCount: Int { (mask + 1) * 16 + starts.capacity * 8 + arena.capacity }

    /// The bytes of a text.
    func text(_ code: Int) -> ArraySlice<UInt8> { arena[starts[code]..<starts[code + 1]] }

    /// The number of a field's text, which is new if it was never seen.
    @inline(__always)
    mutating func code(of field: Field) -> Int {
        if field.count > 8 { return codeOfLong(field) }
        let word = field.word
        if word == lastWord, field.count == lastLength { return lastCode }
        var index = Self.position(word, field.count) & mask
        while true {
            let slot = slots[index]
            if slot.code == Self.vacant {
                lastCode = insert(field, word: word, at: index)
                break
            }
            if slot.word == word, Int(slot.length) == field.count {
                lastCode = Int(slot.code)
                break
            }
            index = (index &+ 1) & mask
        }
        lastWord = word
        lastLength = field.count
        return lastCode
    }

    /// The numbers of the texts of several fields.
    mutating func findCodes(of fields: FieldSlices, _ count: Int, into codes: UnsafeMutablePointer<Int>) {
        for index in 0..<count { codes[index] = code(of: fields[index]) }
    }

    @inline(__always)
    private static func position(_ word: UInt64, _ length: Int) -> Int {
        let mixed = (word ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (mixed ^ (mixed &>> 32)) &>> 8)
    }

    @inline(never)
    private mutating func codeOfLong(_ field: Field) -> Int {
        // The hash of a long text takes the place of its word; equal hashes are told apart by the bytes.
        var hash: UInt64 = 0x2545_F491_4F6C_DD1D
        var offset = 0
        let raw = UnsafeRawPointer(field.start)
        while offset + 8 <= field.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash &>> 29
            offset += 8
        }
        let rest = Field(start: field.start + offset, count: field.count - offset).word
        hash = (hash ^ rest) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash &>> 31
        var index = Self.position(hash, field.count) & mask
        while slots[index].code != Self.vacant {
            let slot = slots[index]
            if slot.word == hash, Int(slot.length) == field.count, matches(field, Int(slot.code)) {
                return Int(slot.code)
            }
            index = (index &+ 1) & mask
        }
        return insert(field, word: hash, at: index)
    }

    private func matches(_ field: Field, _ code: Int) -> Bool {
        arena.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return true }
            return memcmp(base + starts[code], field.start, field.count) == 0
        }
    }

    @inline(never)
    private mutating func insert(_ field: Field, word: UInt64, at index: Int) -> Int {
        let code = count
        slots[index] = Slot(word: word, length: UInt32(truncatingIfNeeded: field.count), code: UInt32(code))
        arena.append(contentsOf: field.bytes)
        starts.append(arena.count)
        count += 1
        if count * 2 > mask { grow() }
        return code
    }

    private mutating func grow() {
        let size = mask + 1
        let larger = Self.allocate(size * 2)
        mask = size * 2 - 1
        for slot in UnsafeBufferPointer(start: slots, count: size) where slot.code != Self.vacant {
            var index = Self.position(slot.word, Int(slot.length)) & mask
            while larger[index].code != Self.vacant { index = (index &+ 1) & mask }
            larger[index] = slot
        }
        slots.deallocate()
        slots = larger
    }

    /// For every number, the place of its text in the order of bytes.
    func ranks() -> [Int] {
        arena.withUnsafeBytes { arena in
            // The first eight bytes decide nearly always; no text holds a zero byte, so zeros may stand for missing ones.
            var order = (0..<count).map { code in
                var prefix: UInt64 = 0
                for (place, byte) in arena[starts[code]..<starts[code + 1]].prefix(8).enumerated() {
                    prefix |= UInt64(byte) << UInt64(56 - 8 * place)
                }
                return (prefix: prefix, code: code)
            }
            order.sort { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                let first = arena[starts[left.code]..<starts[left.code + 1]]
                let second = arena[starts[right.code]..<starts[right.code + 1]]
                return KeyOrder.precedes(
                    UnsafeRawBufferPointer(rebasing: first), UnsafeRawBufferPointer(rebasing: second))
            }
            var ranks = [Int](repeating: 0, count: count)
            for (rank, place) in order.enumerated() { ranks[place.code] = rank }
            return ranks
        }
    }
}

/// The order of keys: byte by byte, a shorter one before what it begins.
enum KeyOrder {
    static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        let common = min(left.count, right.count)
        if common > 0, let first = left.baseAddress, let second = right.baseAddress {
            let order = memcmp(first, second, common)
            if order != 0 { return order < 0 }
        }
        return left.count < right.count
    }

    static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.withUnsafeBytes { left in right.withUnsafeBytes { precedes(left, $0) } }
    }
}
