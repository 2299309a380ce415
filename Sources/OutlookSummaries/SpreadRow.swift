/// One row of a spread table with its key.
final class SpreadRow {
    /// The texts of the key, with a zero byte behind each.
    @exclusivity(unchecked) var key: [UInt8] = []
    let columnCount: Int
    /// The words of the cells, as `SpreadTable` keeps them.
    let cells: UnsafeMutablePointer<UInt64>
    /// Whether all of them are texts of at most seven bytes, none of which CSV has to quote.
    @exclusivity(unchecked) private(set) var isPlain = true
    private let tables: [SpreadTable]
    /// For each cell that is filled, the table it comes from, and where it lies there.
    private let owners: UnsafeMutablePointer<Int>
    private let places: UnsafeMutablePointer<UnsafePointer<UInt64>>

    /// - Parameter tables: the tables that cells come from.
    init(columnCount: Int, tables: [SpreadTable]) {
        self.columnCount = columnCount
        self.tables = tables
        cells = .allocate(capacity: columnCount + 1)
        cells.initialize(repeating: 0, count: columnCount + 1)
        owners = .allocate(capacity: columnCount + 1)
        owners.initialize(repeating: 0, count: columnCount + 1)
        places = .allocate(capacity: columnCount + 1)
        places.initialize(repeating: UnsafePointer(cells), count: columnCount + 1)
    }

    deinit {
        cells.deallocate()
        owners.deallocate()
        places.deallocate()
    }

    func clear() {
        cells.update(repeating: 0, count: columnCount)
        isPlain = true
    }

    /// Takes over the cells of a row of one of the tables.
    ///
    /// - Parameter numbers: for each column here, that of the table, or -1.
    /// - Returns: false where another text is in a cell already.
    func take(_ source: UnsafeBufferPointer<UInt64>, of owner: Int, numbers: UnsafeBufferPointer<Int>) -> Bool {
        guard let start = source.baseAddress else { return true }
        let (cells, owners, places, width) = (cells, owners, places, source.count)
        var isPlain = isPlain, isSame = true
        for column in 0..<numbers.count {
            let number = numbers[column]
            if number < 0 || number >= width { continue }
            let word = start[number]
            if word == 0 { continue }
            if cells[column] != 0 {
                isSame = isSame && text(column).elementsEqual(tables[owner].text(start + number))
                continue
            }
            cells[column] = word
            owners[column] = owner
            places[column] = start + number
            isPlain = isPlain && Self.isPlain(word)
        }
        self.isPlain = isPlain
        return isSame
    }

    /// Whether a cell holds no byte below the hyphen, as everything is that CSV quotes, and is no long text.
    @inline(__always)
    private static func isPlain(_ cell: UInt64) -> Bool {
        let mark = cell & 0xFF
        // Digits in the place of the mark and of the bytes behind the text.
        let text = cell & ~0xFF | 0x30 | (mark >= 8 ? 0 : 0x3030_3030_3030_3030 &<< (8 &* mark))
        let isLow = (text &- 0x2D2D_2D2D_2D2D_2D2D) & ~text & 0x8080_8080_8080_8080
        return mark != SpreadTable.long && isLow == 0
    }

    /// Lends the text of a cell.
    func text(_ column: Int) -> UnsafeRawBufferPointer {
        if cells[column] == 0 { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return tables[owners[column]].text(places[column])
    }
}
