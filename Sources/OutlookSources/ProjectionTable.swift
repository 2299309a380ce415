import OutlookFormats
import OutlookModel

/// One table of a projections workbook with its header understood: which column is what, and where the rows begin.
struct ProjectionTable {
    let sheet: Sheet
    /// The number in the table's title: `1.2`, `1.7`, `1.10`.
    let number: String
    /// The first row that holds an occupation, counted from 0.
    let firstRow: Int
    let codeColumn: Int
    let titleColumn: Int
    /// The fields that stand once.
    let columns: [ProjectionColumn: Int]
    /// The employment columns by the year in their header.
    let employment: [Int: Int]
    /// The year in the header of the median wage.
    let wageYear: Int?
    /// Headers no alias knows, with their column.
    let unknown: [(header: String, column: Int)]

    /// The table, or `nil` when the sheet is not a table of occupations.
    init?(sheet: Sheet) {
        let grid = sheet.grid
        guard let number = Self.number(of: grid), let start = Self.firstOccupation(in: grid) else { return nil }
        self.sheet = sheet
        self.number = number
        firstRow = start.row
        codeColumn = start.column
        let width = (0..<start.row).map { grid.columnCount(row: $0) }.max() ?? 0
        let headers = Self.headers(of: grid, above: start.row, width: width)
        titleColumn = headers.firstIndex { HeaderName.withoutYears($0).hasSuffix("title") && !$0.isEmpty } ?? 0
        var columns: [ProjectionColumn: Int] = [:]
        var employment: [Int: Int] = [:]
        var unknown: [(String, Int)] = []
        for (column, header) in headers.enumerated() where !header.isEmpty {
            switch ProjectionColumn.aliases.field(named: HeaderName.withoutYears(header)) {
            case .employment?: HeaderName.years(header).last.map { employment[$0] = column }
            case .employmentShare?, .titleOrCode?: break
            case let field?: columns[field] = columns[field] ?? column
            case nil: unknown.append((header, column))
            }
        }
        self.columns = columns
        self.employment = employment
        self.unknown = unknown
        wageYear = columns[.medianWage].flatMap { HeaderName.years(headers[$0]).first }
    }

    /// The number in `Table 1.2 Employment by …`, from the first cell that is not blank.
    static func number(of grid: Grid) -> String? {
        for row in 0..<min(3, grid.rowCount) {
            let text = grid[row, 0].text
            if text.isEmpty { continue }
            guard text.lowercased().hasPrefix("table") else { return nil }
            return text.dropFirst(5).split(whereSeparator: \.isWhitespace).first.map(String.init)
        }
        return nil
    }

    /// The first cell that reads as an occupation code.
    private static func firstOccupation(in grid: Grid) -> (row: Int, column: Int)? {
        for row in 0..<min(40, grid.rowCount) {
            for column in 0..<min(4, grid.columnCount(row: row)) where SOCCode(grid[row, column].text) != nil {
                if grid[row, column].text.contains("-") { return (row, column) }
            }
        }
        return nil
    }

    /// The headers from top to bottom as one text a column. A merged cell fills the columns to its right as long as
    /// they belong to the same cell above.
    private static func headers(of grid: Grid, above end: Int, width: Int) -> [String] {
        var texts = [String](repeating: "", count: width)
        var group = [Int](repeating: 0, count: width)
        for row in 1..<max(end, 1) {
            var filled = [String](repeating: "", count: width)
            var newGroup = group
            for column in 0..<width {
                let own = grid[row, column].text
                if !own.isEmpty {
                    filled[column] = own
                    newGroup[column] = column + 1
                } else if column > 0, group[column] == group[column - 1], !filled[column - 1].isEmpty,
                    row == 1 || group[column] != 0
                {
                    filled[column] = filled[column - 1]
                    newGroup[column] = newGroup[column - 1]
                }
            }
            group = newGroup
            for column in 0..<width where !filled[column].isEmpty {
                texts[column] += (texts[column].isEmpty ? "" : " ") + filled[column]
            }
        }
        return texts
    }

    func cell(_ row: Int, _ column: ProjectionColumn) -> Cell {
        columns[column].map { sheet.grid[row, $0] } ?? .empty
    }

    func code(_ row: Int) -> SOCCode? { SOCCode(sheet.grid[row, codeColumn].text) }

    func title(_ row: Int) -> String {
        sheet.grid[row, titleColumn].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The rows that hold an occupation, footnotes left out.
    var rows: [Int] { (firstRow..<sheet.grid.rowCount).filter { code($0) != nil } }
}
