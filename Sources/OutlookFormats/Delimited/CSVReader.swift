/// Reads a whole delimited text into a table of cells.
public enum CSVReader {
    /// The dialect the text is written in and its cells: every field that is not empty is `.text`. Blank lines are no
    /// rows; rows may be ragged.
    ///
    /// - Parameters:
    ///   - name: what errors call the text.
    ///   - dialect: how the text is written; found by looking at it where nil.
    /// - Throws: `DelimitedError` with the place of the trouble.
    public static func read(
        bytes: [UInt8], name: String, dialect: DelimitedDialect? = nil, limits: DelimitedLimits = DelimitedLimits()
    ) throws -> (dialect: DelimitedDialect, grid: Grid) {
        let file = try DelimitedFile(bytes: bytes, name: name, dialect: dialect, limits: limits)
        var grid = Grid()
        grid.append(row: file.header.map { $0.isEmpty ? Cell.empty : .text($0) })
        try file.forEachRecord { record in
            var row: [Cell] = []
            row.reserveCapacity(record.count)
            for column in 0..<record.count {
                let text = record.text(column)
                row.append(text.isEmpty ? .empty : .text(text))
            }
            grid.append(row: row)
        }
        return (file.dialect, grid)
    }
}
