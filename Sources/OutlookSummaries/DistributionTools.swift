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
