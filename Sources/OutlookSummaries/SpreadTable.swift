/// The cells of a spread table as one worker fills them: a row for each group, a column for each text of the spread
/// column, both numbered in the order in which they came.
final class SpreadTable: @unchecked Sendable {
    /// The text of a cell of at most seven bytes lies in its word, the lowest byte of which is their number plus one.
    /// Where that byte is `long`, the rest is the text's place in the arena. A word of zero is an empty cell.
    static let long: UInt64 = 0xFF

    /// Rows lie in stretches of equally many, which never move: the power of two that this number is.
    @exclusivity(unchecked) private var bits = 15
    @exclusivity(unchecked) private var width = 8
    @exclusivity(unchecked) private var rowCapacity = 0
    @exclusivity(unchecked) private var starts: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
    private var stretches: [LargeMemory] = []
    private var arena: [UInt8] = []

    init() { starts = .allocate(capacity: 0) }

    deinit {
        starts.deallocate()
        for stretch in stretches { stretch.free() }
    }

    /// The memory that a number of rows take, in bytes; what is left of the last stretch costs nothing yet.
    func byteCount(rows: Int) -> Int { rows * width * 8 + arena.capacity }

    /// Puts a text into a cell; returns false where another text is there already.
    @inline(__always)
    func put(_ field: Field, row: Int, column: Int) -> Bool {
        if row >= rowCapacity || column >= width { reach(row: row, column: column) }
        let cell = cell(row, column)
        if cell.pointee != 0 || field.count > 7 { return putOther(field, cell) }
        let unused = UInt64(truncatingIfNeeded: 8 &* (8 &- field.count))
        let text = field.count == 0 ? 0 : field.word &>> unused
        cell.pointee = text &<< 8 | UInt64(truncatingIfNeeded: field.count &+ 1)
        return true
    }

    @inline(__always)
    private func cell(_ row: Int, _ column: Int) -> UnsafeMutablePointer<UInt64> {
        starts[row &>> bits] + ((row & (1 &<< bits &- 1)) &* width &+ column)
    }

    @inline(never)
    private func putOther(_ field: Field, _ cell: UnsafeMutablePointer<UInt64>) -> Bool {
        if cell.pointee != 0 { return text(UnsafePointer(cell)).elementsEqual(field.bytes) }
        cell.pointee = UInt64(arena.count) << 8 | Self.long
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: field.count)) { arena.append(contentsOf: $0) }
        arena.append(contentsOf: field.bytes)
        return true
    }

    @inline(never)
    private func reach(row: Int, column: Int) {
        if column >= width { widen(to: (max(column, width + width / 8) + 4) / 4 * 4) }
        while row >= rowCapacity {
            stretches.append(LargeMemory(byteCount: width * 8 << bits))
            rowCapacity += 1 << bits
        }
        starts.deallocate()
        starts = .allocate(capacity: stretches.count)
        for (index, stretch) in stretches.enumerated() {
            starts[index] = stretch.start.assumingMemoryBound(to: UInt64.self)
        }
    }

    /// Makes room for more columns; rows go to new stretches, so that each takes about a large page.
    private func widen(to newWidth: Int) {
        var newBits = 15
        while newBits > 0, newWidth * 8 << newBits > LargeMemory.pageBytes { newBits -= 1 }
        var wider: [LargeMemory] = []
        while wider.count << newBits < rowCapacity { wider.append(LargeMemory(byteCount: newWidth * 8 << newBits)) }
        for row in 0..<rowCapacity {
            let start = wider[row >> newBits].start.assumingMemoryBound(to: UInt64.self)
            let target = start + (row & (1 << newBits - 1)) * newWidth
            target.update(from: cell(row, 0), count: width)
        }
        for stretch in stretches { stretch.free() }
        stretches = wider
        rowCapacity = wider.count << newBits
        width = newWidth
        bits = newBits
    }

    /// Lends the words of a row's cells, and says how many there are; there is none in a row that nothing was put into.
    func cells(row: Int) -> UnsafeBufferPointer<UInt64> {
        UnsafeBufferPointer(start: row < rowCapacity ? cell(row, 0) : nil, count: row < rowCapacity ? width : 0)
    }

    /// Lends the text of a cell.
    func text(_ cell: UnsafePointer<UInt64>) -> UnsafeRawBufferPointer {
        let mark = cell.pointee & 0xFF
        if mark == Self.long {
            return arena.withUnsafeBytes { bytes in
                let start = Int(cell.pointee >> 8)
                let count = Int(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
                return UnsafeRawBufferPointer(rebasing: bytes[start + 4..<start + 4 + count])
            }
        }
        // The bytes behind the length, in the order of memory; `put` wrote them for a little-endian machine.
        return UnsafeRawBufferPointer(start: UnsafeRawPointer(cell) + 1, count: max(0, Int(mark) - 1))
    }
}
