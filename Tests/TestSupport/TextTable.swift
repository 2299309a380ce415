public import OutlookFormats

/// A table written down in a test: lines of cells, told apart by `|`.
public enum TextTable {
    /// The lines as a grid; every cell that is not empty is text, as in a CSV file.
    public static func grid(_ text: String) -> Grid {
        grid(rows(text), numbers: false)
    }

    /// The cells of the lines, the blanks around them taken away.
    public static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                var cell = cell[...]
                while cell.first == " " { cell = cell.dropFirst() }
                while cell.last == " " { cell = cell.dropLast() }
                return String(cell)
            }
        }
    }

    /// Rows as a grid; with `numbers`, a cell that reads as a plain number is one, as in a workbook.
    public static func grid(_ rows: [[String]], numbers: Bool) -> Grid {
        var grid = Grid()
        for row in rows {
            grid.append(
                row: row.map { text in
                    if text.isEmpty { return .empty }
                    if numbers, let number = Double(text), text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) {
                        return .number(number)
                    }
                    return .text(text)
                })
        }
        return grid
    }
}

extension TableFile {
    /// A file of a test, as a reader would hand it on.
    public static func test(
        _ name: String, archive: String? = nil, sheets: [Sheet], format: Format = .xlsx, modified: String? = nil,
        sha256: String = String(repeating: "0", count: 64)
    ) -> TableFile {
        TableFile(
            name: name, archive: archive, format: format, sha256: sha256, byteCount: 1, modified: modified,
            sheets: sheets)
    }
}
