/// Reads one `row` element in the spelling nearly every workbook uses, straight from its bytes, several times faster
/// than through the XML parser.
///
/// It knows `<row …>`, `<c r= s= t=>` and `<v>` with numbers, shared texts, truth values and plain ASCII text, and
/// gives back untouched whatever it does not know or finds wrong: formulas, inline strings, entities, comments, blanks
/// between elements, bad references. Those rows take the long way, whose rules and errors are the only ones. Both
/// ways must give the same cells for the same bytes: the tests and the fuzzer hold one against the other.
struct PlainRow {
    /// The row read before, counted from 0; -1 before the first.
    let previousRow: Int
    /// For each shared text, whether it has characters: one without leaves its cells empty.
    let sharedHasText: [Bool]
    let cellsLeft: Int
    let columnLimit: Int

    /// What a row read this way came to.
    struct Taken {
        /// The byte after the row.
        var next: UnsafePointer<UInt8>
        /// Its number, counted from 0.
        var row: Int
        /// How many rows and cells it added.
        var cost: Int
    }

    /// Reads the row at `start` into the grid; `nil`, with the grid as it was, if it is not plain or not all here.
    ///
    /// The bytes must end with a zero byte.
    func scan(_ start: UnsafePointer<UInt8>, into grid: inout Grid) -> Taken? {
        let mark = grid.mark
        var cursor = Cursor(next: start)
        if let (row, cost) = row(&cursor, &grid) { return Taken(next: cursor.next, row: row, cost: cost) }
        grid.rewind(to: mark)
        return nil
    }

    private func row(_ cursor: inout Cursor, _ grid: inout Grid) -> (row: Int, cost: Int)? {
        guard cursor.take("<row") else { return nil }
        var row = previousRow + 1
        var names: [UnsafeBufferPointer<UInt8>] = []
        while let (name, value) = cursor.attribute() {
            // A repeated attribute is an error, which the XML parser must find.
            guard names.count < 16, !names.contains(where: { $0.elementsEqual(name) }) else { return nil }
            names.append(name)
            if name.count == 1, name[0] == UInt8(ascii: "r") {
                guard let number = Int(smallDecimal: value) else { return nil }
                row = number - 1
            }
        }
        let gap = row - previousRow
        guard gap > 0, row < CellReference.spreadsheetRows, gap <= cellsLeft else { return nil }
        for _ in 1..<gap { grid.endRow() }
        let before = grid.writtenCellCount
        if cursor.take("/>") {
            grid.endRow()
            return (row, gap)
        }
        guard cursor.take(">") else { return nil }
        var column = -1
        while cursor.take("<c") {
            guard let next = cell(&cursor, row, after: column, &grid) else { return nil }
            column = next
        }
        guard cursor.take("</row>") else { return nil }
        grid.endRow()
        let cost = gap + grid.writtenCellCount - before
        return cost <= cellsLeft ? (row, cost) : nil
    }

    /// Reads a cell after its `<c` and gives its column.
    @inline(__always)
    private func cell(_ cursor: inout Cursor, _ row: Int, after previous: Int, _ grid: inout Grid) -> Int? {
        var column = previous + 1
        var type = CellType.number
        var seen: UInt8 = 0
        while let (name, value) = cursor.attribute() {
            guard name.count == 1 else { return nil }
            let bit: UInt8
            switch name[0] {
            case UInt8(ascii: "r"):
                bit = 1
                guard let found = CellReference(spreadsheet: value), found.row == row, found.column > previous else {
                    return nil
                }
                column = found.column
            case UInt8(ascii: "s"):
                bit = 2
            case UInt8(ascii: "t"):
                bit = 4
                guard let known = CellType(value), known != .inline else { return nil }
                type = known
            default: return nil
            }
            guard seen & bit == 0 else { return nil }
            seen |= bit
        }
        guard column < columnLimit else { return nil }
        if cursor.take("/>") || cursor.take("></c>") { return column }
        guard cursor.take("><v>"), let value = cursor.text() else { return nil }
        switch type {
        case .number:
            guard let number = NumberText.parse(value) else { return nil }
            grid.put(number: number, column: column)
        case .shared:
            guard let index = Int(smallDecimal: value), index < sharedHasText.count else { return nil }
            if sharedHasText[index] { grid.put(sharedText: index, column: column) }
        case .boolean:
            guard value.count == 1, value[0] | 1 == UInt8(ascii: "1") else { return nil }
            grid.put(.boolean(value[0] == UInt8(ascii: "1")), column: column)
        case .text:
            guard !value.isEmpty, !value.contains(UInt8(ascii: "_")) else { return nil }
            grid.put(text: String(decoding: value, as: UTF8.self), column: column)
        case .inline: return nil
        }
        return cursor.take("</v></c>") ? column : nil
    }
}
