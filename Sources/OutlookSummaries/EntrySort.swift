/// A value and what goes with it: the weight, or the place of a row of weights.
struct Entry {
    var value: Int64
    var weight: Int64
}

/// Sorts entries by value: short lists by insertion, long ones digit by digit.
struct EntrySort {
    private var room: [Entry] = []

    /// The memory held, in bytes.
    var byteCount: Int { room.capacity * MemoryLayout<Entry>.stride }

    mutating func sort(_ entries: UnsafeMutablePointer<Entry>, _ count: Int) {
        if count <= 40 { return Self.insert(entries, count) }
        if count < 400 {
            var buffer = UnsafeMutableBufferPointer(start: entries, count: count)
            return Self.partition(&buffer)
        }
        sortByDigits(entries, count)
    }

    private static func insert(_ entries: UnsafeMutablePointer<Entry>, _ count: Int) {
        var index = 1
        while index < count {
            let entry = entries[index]
            var place = index
            while place > 0, entries[place &- 1].value > entry.value {
                entries[place] = entries[place &- 1]
                place &-= 1
            }
            entries[place] = entry
            index &+= 1
        }
    }

    /// Quicksort about the middle of three; lists here are too short for its worst case to matter.
    private static func partition(_ entries: inout UnsafeMutableBufferPointer<Entry>) {
        guard var low = entries.baseAddress else { return }
        var count = entries.count
        while count > 40 {
            let a = low[0].value, b = low[count / 2].value, c = low[count - 1].value
            let pivot = max(min(a, b), min(max(a, b), c))
            var left = 0, right = count - 1
            while left <= right {
                while low[left].value < pivot { left &+= 1 }
                while low[right].value > pivot { right &-= 1 }
                if left <= right {
                    let entry = low[left]
                    low[left] = low[right]
                    low[right] = entry
                    left &+= 1
                    right &-= 1
                }
            }
            var smaller = UnsafeMutableBufferPointer(start: low, count: right + 1)
            if right + 1 > count - left {
                smaller = UnsafeMutableBufferPointer(start: low + left, count: count - left)
                count = right + 1
            } else {
                low += left
                count -= left
            }
            partition(&smaller)
        }
        insert(low, count)
    }

    private mutating func sortByDigits(_ entries: UnsafeMutablePointer<Entry>, _ count: Int) {
        var lowest = entries[0].value, highest = lowest, highestBelowBound = Int64.min
        var isSorted = true, before = Int64.min
        for index in 0..<count {
            let value = entries[index].value
            isSorted = isSorted && before <= value
            before = value
            lowest = min(lowest, value)
            highest = max(highest, value)
            if value != .max { highestBelowBound = max(highestBelowBound, value) }
        }
        if isSorted { return }
        // Bounds, which all are `.max`, sort behind the rest whatever digit they are given: one above the highest.
        let top =
            highest == .max
            ? UInt64(bitPattern: highestBelowBound &- lowest) &+ 1 : UInt64(bitPattern: highest &- lowest)
        if room.count < count { room = [Entry](repeating: Entry(value: 0, weight: 0), count: count + count / 2) }
        room.withUnsafeMutableBufferPointer { buffer in
            guard var target = buffer.baseAddress else { return }
            var source = entries
            var shift: UInt64 = 0
            while shift < 64, shift == 0 || top >> shift != 0 {
                withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { places in
                    places.initialize(repeating: 0)
                    for index in 0..<count { places[Self.digit(source[index].value, lowest, top, shift)] &+= 1 }
                    var sum = 0
                    for digit in 0..<2048 {
                        let size = places[digit]
                        places[digit] = sum
                        sum &+= size
                    }
                    for index in 0..<count {
                        let entry = source[index]
                        let digit = Self.digit(entry.value, lowest, top, shift)
                        target[places[digit]] = entry
                        places[digit] &+= 1
                    }
                }
                swap(&source, &target)
                shift += 11
            }
            if source != entries { entries.update(from: source, count: count) }
        }
    }

    @inline(__always)
    private static func digit(_ value: Int64, _ lowest: Int64, _ top: UInt64, _ shift: UInt64) -> Int {
        let offset = value == .max ? top : UInt64(bitPattern: value &- lowest)
        return Int(truncatingIfNeeded: (offset &>> shift) & 2047)
    }
}
