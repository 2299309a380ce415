/// Where a cell stands, printed the way spreadsheets print it: column letters, then the row counted from 1.
public struct CellReference: Hashable, Sendable, CustomStringConvertible {
    /// The row, counted from 0.
    public var row: Int
    /// The column, counted from 0.
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    public var description: String {
        var letters: [Character] = []
        var rest = column + 1
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters.insert(Character(UnicodeScalar(UInt8(65 + digit))), at: 0)
            rest = (rest - 1) / 26
        }
        return String(letters) + String(row + 1)
    }
}
