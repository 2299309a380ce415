/// The notes of a table's cells, numbered in the order of their first cell, for formats that people read.
struct CellNotes {
    /// Each note once; the first has number 1.
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number a cell's note is printed under, `nil` where there is nothing to add: no note, or a dagger in the cell
    /// itself, which a footnote of the table explains.
    mutating func number(of cell: DocumentCell, in column: DocumentColumn) -> Int? {
        guard column.hasNotes, !cell.note.isEmpty, cell.display?.hasSuffix("†") != true else { return nil }
        if let number = numbers[cell.note] { return number }
        texts.append(cell.note)
        numbers[cell.note] = texts.count
        return texts.count
    }
}
