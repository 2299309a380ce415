/// The values of a store's groups with their weights, eight bytes each, as long as few values differ and no weight is
/// large.
final class CompactLog {
    /// Entries in the order in which they came.
    struct Chunk {
        let entries: UnsafeMutablePointer<UInt64>
        let capacity: Int
        var count = 0
        private let memory: LargeMemory

        init(byteCount: Int) {
            memory = LargeMemory(byteCount: byteCount)
            capacity = memory.byteCount / MemoryLayout<UInt64>.stride
            entries = memory.start.bindMemory(to: UInt64.self, capacity: capacity)
        }

        func free() { memory.free() }
    }

    @exclusivity(unchecked) private(set) var chunks: [Chunk] = []
    @exclusivity(unchecked) private(set) var values = ValueCodes()
    private let codes: UnsafeMutablePointer<UInt16>

    init() {
        codes = .allocate(capacity: RecordBatch.size)
        codes.initialize(repeating: 0, count: RecordBatch.size)
    }

    deinit {
        for chunk in chunks { chunk.free() }
        codes.deallocate()
    }

    var count: Int { chunks.reduce(0) { $0 + $1.count } }

    /// An entry: the group in the upper half, then the number of the value, then the weight.
    @inline(__always)
    static func entry(group: Int, code: UInt16, weight: Int64) -> UInt64 {
        UInt64(truncatingIfNeeded: group) &<< 32 | UInt64(code) &<< 16 | UInt64(truncatingIfNeeded: weight)
    }

    /// The parts of an entry.
    @inline(__always)
    static func parts(of entry: UInt64) -> (group: Int, code: Int, weight: Int64) {
        (Int(entry &>> 32), Int(UInt16(truncatingIfNeeded: entry &>> 16)), Int64(UInt16(truncatingIfNeeded: entry)))
    }

    /// Adds values of groups, at most as many as a batch has; returns false, and adds none, where one does not fit.
    func append(
        _ values: UnsafePointer<Int64>, weights: UnsafePointer<Int64>?, groups: UnsafePointer<Int>, count: Int
    ) -> Bool {
        if let weights {
            var bits: Int64 = 0
            for index in 0..<count { bits |= weights[index] }
            guard bits >= 0, bits < 1 << 16 else { return false }
        }
        let codes = codes
        guard self.values.findCodes(of: values, count, into: codes) else { return false }
        if chunks.last.map({ $0.count + count > $0.capacity }) ?? true { addChunk() }
        let last = chunks.count - 1
        let target = chunks[last].entries + chunks[last].count
        if let weights {
            for index in 0..<count {
                target[index] = Self.entry(group: groups[index], code: codes[index], weight: weights[index])
            }
        } else {
            for index in 0..<count { target[index] = Self.entry(group: groups[index], code: codes[index], weight: 1) }
        }
        chunks[last].count += count
        return true
    }

    /// Entries of a log that lie one behind the other.
    struct Stretch: @unchecked Sendable {
        let entries: UnsafeMutablePointer<UInt64>
        /// Where the entries of each part begin, and where those of the last one end.
        var starts: [Int]
    }

    /// As many entries are put in order at a time; they fit the processor's cache.
    private static let stretch = 1 << 15

    /// Puts the entries, a stretch at a time, into the order of the parts their groups belong to.
    ///
    /// - Parameter partOf: for each group, its part.
    func divide(into parts: Int, _ partOf: UnsafePointer<UInt32>) -> [Stretch] {
        var stretches: [Stretch] = []
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.stretch) { room in
            guard let room = room.baseAddress else { return }
            for chunk in chunks {
                for first in stride(from: 0, to: chunk.count, by: Self.stretch) {
                    let entries = chunk.entries + first
                    let count = min(Self.stretch, chunk.count - first)
                    var starts = [Int](repeating: 0, count: parts + 1)
                    for index in 0..<count { starts[Int(partOf[Int(entries[index] &>> 32)]) &+ 1] &+= 1 }
                    for part in 0..<parts { starts[part + 1] += starts[part] }
                    var next = starts
                    next.withUnsafeMutableBufferPointer { next in
                        for index in 0..<count {
                            let entry = entries[index]
                            let part = Int(partOf[Int(entry &>> 32)])
                            room[next[part]] = entry
                            next[part] &+= 1
                        }
                    }
                    entries.update(from: room, count: count)
                    stretches.append(Stretch(entries: entries, starts: starts))
                }
            }
        }
        return stretches
    }

    /// Makes room in a chunk of its own: a small one first, then such as fill a large page.
    private func addChunk() {
        chunks.append(Chunk(byteCount: chunks.isEmpty ? RecordBatch.size * 64 : LargeMemory.pageBytes))
    }

    /// Multiplies all values; returns false, and changes none, where one does not fit.
    func multiply(by factor: Int64) -> Bool { values.multiply(by: factor) }
}
