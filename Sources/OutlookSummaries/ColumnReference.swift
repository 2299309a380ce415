/// A column of the table, or some of its bytes, and what the result calls it.
public struct ColumnReference: Hashable, Sendable, Codable {
    /// The name in the header.
    public var name: String
    /// The bytes meant, counted from 1, both ends included; all where nil. Bytes a field does not have are left out.
    public var slice: ClosedRange<Int>?
    /// The name in the result.
    public var label: String

    public init(_ name: String, slice: ClosedRange<Int>? = nil, label: String? = nil) {
        self.name = name
        self.slice = slice
        self.label = label ?? name
    }

    /// Reads `COLUMN`, `COLUMN[4..11]`, `LABEL=COLUMN` or `LABEL=COLUMN[4..11]`; a column in double quotes may hold
    /// any character, a double quote doubled.
    public init(parsing text: String) throws(PlanError) {
        var scanner = PlanScanner(text)
        var name = try scanner.columnName()
        var label: String?
        if scanner.take("=") {
            label = name
            name = try scanner.columnName()
        }
        let slice = try scanner.slice()
        guard scanner.isAtEnd else {
            throw .badColumn(text: text)
        }
        self.init(name, slice: slice, label: label)
    }
}
