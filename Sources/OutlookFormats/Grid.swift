/// A table of cells with coordinates: what every reader of this room makes of a sheet or a text table.
///
/// Rows and columns count from 0 here and are printed from 1 (`CellReference`). Rows may be ragged; a cell outside
/// the written ones is `.empty`. Only written cells take room (16 bytes each, and their text), so that one cell in
/// the last column of a million rows costs a million cells and not sixteen thousand million.
public struct Grid: Sendable {
    /// A written cell: its column, what it is, and its number, truth value or index into `texts` or `sharedTexts`.
    private struct Slot: Sendable {
        var value: UInt64
        var column: UInt32
        var kind: Kind
    }

    private enum Kind: UInt8, Sendable {
        case empty, text, sharedText, number, boolean
    }

    private var slots: [Slot] = []
    private var rowEnds: [Int] = []
    private var texts: [String] = []
    private let sharedTexts: [String]

    public init() {
        sharedTexts = []
    }

    /// A grid whose cells may refer to texts known beforehand, as a workbook's sheets share theirs.
    init(sharing texts: [String]) {
        sharedTexts = texts
    }

    /// The number of rows.
    public var rowCount: Int { rowEnds.count }

    /// The number of cells written in all rows.
    public var writtenCellCount: Int { slots.count }

    /// The number of cells written in a row, including empty ones before the last written one.
    public func columnCount(row: Int) -> Int {
        let range = slotRange(row)
        return range.isEmpty ? 0 : Int(slots[range.upperBound - 1].column) + 1
    }

    /// The cell at a place counted from 0; `.empty` outside the table.
    public subscript(row: Int, column: Int) -> Cell {
        let range = slotRange(row)
        guard column >= 0, let column = UInt32(exactly: column) else { return .empty }
        // In a row without gaps the cell stands where its column says.
        let (direct, isTooLarge) = range.lowerBound.addingReportingOverflow(Int(column))
        if !isTooLarge, direct < range.upperBound, slots[direct].column == column { return cell(slots[direct]) }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if slots[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && slots[low].column == column ? cell(slots[low]) : .empty
    }

    /// The cells of a row up to the last written one; none outside the table.
    public func row(_ row: Int) -> [Cell] {
        var cells = [Cell](repeating: .empty, count: columnCount(row: row))
        for slot in slots[slotRange(row)] { cells[Int(slot.column)] = cell(slot) }
        return cells
    }

    /// Adds a row at the end.
    public mutating func append(row: some Sequence<Cell>) {
        var column = 0
        for cell in row {
            put(cell, column: column)
            column += 1
        }
        endRow()
    }

    private func slotRange(_ row: Int) -> Range<Int> {
        guard rowEnds.indices.contains(row) else { return 0..<0 }
        return (row == 0 ? 0 : rowEnds[row - 1])..<rowEnds[row]
    }

    private func cell(_ slot: Slot) -> Cell {
        switch slot.kind {
        case .empty: .empty
        case .text: .text(texts[Int(slot.value)])
        case .sharedText: .text(sharedTexts[Int(slot.value)])
        case .number: .number(Double(bitPattern: slot.value))
        case .boolean: .boolean(slot.value != 0)
        }
    }
}

/// Writing a row cell by cell: columns ascend within a row, and `endRow` closes it.
extension Grid {
    mutating func put(_ cell: Cell, column: Int) {
        switch cell {
        case .empty: put(.empty, 0, column)
        case .text(let text): put(text: text, column: column)
        case .number(let number): put(number: number, column: column)
        case .boolean(let truth): put(.boolean, truth ? 1 : 0, column)
        }
    }

    mutating func put(text: String, column: Int) {
        put(.text, UInt64(texts.count), column)
        texts.append(text)
    }

    mutating func put(number: Double, column: Int) {
        put(.number, number.bitPattern, column)
    }

    /// A text by its index in those the grid was made with; the caller has checked the index.
    mutating func put(sharedText index: Int, column: Int) {
        put(.sharedText, UInt64(index), column)
    }

    mutating func endRow() {
        rowEnds.append(slots.count)
    }

    /// How much is written, so that what is written later can be taken back.
    struct Mark {
        fileprivate var slots: Int
        fileprivate var rows: Int
        fileprivate var texts: Int
    }

    var mark: Mark { Mark(slots: slots.count, rows: rowEnds.count, texts: texts.count) }

    mutating func rewind(to mark: Mark) {
        slots.removeLast(slots.count - mark.slots)
        rowEnds.removeLast(rowEnds.count - mark.rows)
        texts.removeLast(texts.count - mark.texts)
    }

    private mutating func put(_ kind: Kind, _ value: UInt64, _ column: Int) {
        slots.append(Slot(value: value, column: UInt32(truncatingIfNeeded: column), kind: kind))
    }
}

extension Grid {
    /// The grid with some cells replaced.
    func replacing(_ cells: [CellReference: Cell]) -> Grid {
        guard !cells.isEmpty else { return self }
        let byRow = Dictionary(grouping: cells) { $0.key.row }
        var result = Grid(sharing: sharedTexts)
        for row in 0..<max(rowCount, (byRow.keys.max() ?? -1) + 1) {
            var rowCells = self.row(row)
            for (place, cell) in byRow[row] ?? [] {
                while rowCells.count <= place.column { rowCells.append(.empty) }
                rowCells[place.column] = cell
            }
            while rowCells.last == .empty { rowCells.removeLast() }
            result.append(row: rowCells)
        }
        return result
    }
}

extension Grid: Equatable {
    /// Whether two grids hold the same cells at the same places in rows of the same lengths.
    public static func == (left: Grid, right: Grid) -> Bool {
        guard left.rowCount == right.rowCount else { return false }
        return (0..<left.rowCount).allSatisfy { row in
            left.columnCount(row: row) == right.columnCount(row: row) && left.row(row) == right.row(row)
        }
    }
}
