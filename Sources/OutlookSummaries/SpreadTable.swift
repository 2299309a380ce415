/// The cells of a spread table as one worker fills them: a row for each group, a column for each text of the spread
/// column, both numbered in the order in which they came.
final class SpreadTable {
    /// The texts of a cell of at most seven bytes lie in its word, the lowest byte of which is their length plus one;
    /// longer ones lie in the arena. A word of zero is an empty cell.
    private static let isLong: UInt64 = 0xFF

    @exclusivity(unchecked) private var cells: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) private var width = 8
    @exclusivity(unchecked) private var rowCapacity = 64
    private var arena: [UInt8] = []

    init() {
        cells = .allocate(capacity: 8 * 64)
        cells.initialize(repeating: 0, count: 8 * 64)
    }

    deinit { cells.deallocate() }

    /// The memory held, in bytes.
    var byteCount: Int { width * rowCapacity * 8 + arena.capacity }

    /// Puts a text into a cell; returns false where another text is there already.
    func put(_ field: Field, row: Int, column: Int) -> Bool {
        if row >= rowCapacity || column >= width { grow(row: row, column: column) }
        let cell = cells + (row &* width &+ column)
        if cell.pointee != 0 { return text(cell).elementsEqual(field.bytes) }
        if field.count <= 7 {
            let bits = UInt64(truncatingIfNeeded: 8 &* (8 &- field.count))
            let text = field.count == 0 ? 0 : field.word &>> bits
            cell.pointee = text &<< 8 | UInt64(truncatingIfNeeded: field.count &+ 1)
            return true
        }
        cell.pointee = UInt64(arena.count) << 8 | Self.isLong
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: field.count)) { arena.append(contentsOf: $0) }
        arena.append(contentsOf: field.bytes)
        return true
    }

    private func grow(row: Int, column: Int) {
        let newWidth = column >= width ? (column + 4) / 4 * 4 : width
        let newCapacity = row >= rowCapacity ? max(rowCapacity * 2, row + 1) : rowCapacity
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: newWidth * newCapacity)
        larger.initialize(repeating: 0, count: newWidth * newCapacity)
        for row in 0..<rowCapacity {
            larger.advanced(by: row * newWidth).update(from: cells + row * width, count: width)
        }
        cells.deallocate()
        cells = larger
        width = newWidth
        rowCapacity = newCapacity
    }

    /// Whether a cell holds anything, even an empty text.
    func isFilled(row: Int, column: Int) -> Bool {
        row < rowCapacity && column < width && cells[row * width + column] != 0
    }

    /// Lends the text of a cell; none for an empty one.
    func text(row: Int, column: Int) -> UnsafeRawBufferPointer {
        guard row < rowCapacity, column < width else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return text(cells + row * width + column)
    }

    private func text(_ cell: UnsafeMutablePointer<UInt64>) -> UnsafeRawBufferPointer {
        let mark = cell.pointee & 0xFF
        if mark == Self.isLong {
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
