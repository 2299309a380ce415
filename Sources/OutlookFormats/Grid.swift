/// A table of cells with coordinates: what every reader of this room makes of a sheet or a text table.
///
/// Rows and columns count from 0 here and are printed from 1 (`CellReference`). Rows may be ragged; a cell outside
/// the written ones is `.empty`.
public struct Grid: Sendable, Equatable {
    private var cells: [Cell] = []
    private var rowEnds: [Int] = []

    public init() {}

    /// The number of rows.
    public var rowCount: Int { rowEnds.count }

    /// The number of cells written in a row, including empty ones before the last written one.
    public func columnCount(row: Int) -> Int {
        guard rowEnds.indices.contains(row) else { return 0 }
        return rowEnds[row] - (row == 0 ? 0 : rowEnds[row - 1])
    }

    /// The cell at a place counted from 0; `.empty` outside the table.
    public subscript(row: Int, column: Int) -> Cell {
        guard rowEnds.indices.contains(row), column >= 0 else { return .empty }
        let start = row == 0 ? 0 : rowEnds[row - 1]
        return start + column < rowEnds[row] ? cells[start + column] : .empty
    }

    /// Adds a row at the end.
    public mutating func append(row: some Sequence<Cell>) {
        cells.append(contentsOf: row)
        rowEnds.append(cells.count)
    }
}
