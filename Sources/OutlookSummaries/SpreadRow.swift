/// One row of a spread table with its key.
final class SpreadRow {
    /// The texts of the key, with a zero byte behind each.
    @exclusivity(unchecked) var key: [UInt8] = []
    let columnCount: Int
    /// The words of the cells, as `SpreadTable` keeps them.
    let cells: UnsafeMutablePointer<UInt64>
    /// Whether all of them are texts of at most seven bytes, none of which CSV has to quote.
    @exclusivity(unchecked) private(set) var isPlain = true
    /// For each cell, the table in which it lies.
    private var owners: [SpreadTable?]
    private let places: UnsafeMutablePointer<UnsafePointer<UInt64>?>

    init(_ columnCount: Int) {
        self.columnCount = columnCount
        cells = .allocate(capacity: columnCount + 1)
        cells.initialize(repeating: 0, count: columnCount + 1)
        places = .allocate(capacity: columnCount + 1)
        places.initialize(repeating: nil, count: columnCount + 1)
        owners = [SpreadTable?](repeating: nil, count: columnCount)
    }

    deinit {
        cells.deallocate()
        places.deallocate()
    }

    func clear() {
        cells.update(repeating: 0, count: columnCount)
        isPlain = true
    }

    /// Puts a cell of a table into a column; returns false where another text is there already.
    func put(_ cell: UnsafePointer<UInt64>, of table: SpreadTable, column: Int) -> Bool {
        if cells[column] != 0, let owner = owners[column], let place = places[column] {
            return owner.text(place).elementsEqual(table.text(cell))
        }
        cells[column] = cell.pointee
        places[column] = cell
        owners[column] = table
        if !Self.isPlain(cell.pointee) { isPlain = false }
        return true
    }

    /// Whether a cell holds no byte below the hyphen, as everything is that CSV quotes, and is no long text.
    private static func isPlain(_ cell: UInt64) -> Bool {
        let mark = cell & 0xFF
        if mark == SpreadTable.long { return false }
        // Digits in the place of the mark and of the bytes behind the text.
        let text = cell & ~0xFF | 0x30 | (mark >= 8 ? 0 : 0x3030_3030_3030_3030 &<< (8 &* mark))
        return (text &- 0x2D2D_2D2D_2D2D_2D2D) & ~text & 0x8080_8080_8080_8080 == 0
    }

    /// Lends the text of a cell.
    func text(_ column: Int) -> UnsafeRawBufferPointer {
        guard cells[column] != 0, let owner = owners[column], let place = places[column] else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return owner.text(place)
    }
}
