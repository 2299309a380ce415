/// How a delimited text is written: what separates fields, what quotes them, what ends a line.
public struct DelimitedDialect: Hashable, Sendable, Codable {
    /// What ends a record.
    public enum LineEnd: UInt8, Sendable, Codable {
        /// LF, and CR LF as well: a CR before the LF belongs to the line end.
        case lineFeed = 0x0A
        /// CR alone, as old Macintosh programs wrote.
        case carriageReturn = 0x0D
    }

    /// The byte between two fields.
    public var delimiter: UInt8
    /// The byte around fields that hold delimiters or line ends; nil where no byte quotes. It means something only at
    /// the beginning of a field, and doubled inside a quoted one.
    public var quote: UInt8?
    public var lineEnd: LineEnd
    /// Whether blanks around an unquoted field are padding, as in the flat files of LABSTAT.
    public var trimsBlanks: Bool
    /// Whether `="31-9092"`, the way spreadsheets keep a code from becoming a date, stands for `31-9092`.
    public var undoesFormulaText: Bool

    public init(
        delimiter: UInt8, quote: UInt8? = 0x22, lineEnd: LineEnd = .lineFeed, trimsBlanks: Bool = false,
        undoesFormulaText: Bool = true
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.lineEnd = lineEnd
        self.trimsBlanks = trimsBlanks
        self.undoesFormulaText = undoesFormulaText
    }

    /// Comma, quotes, nothing undone: what `CSVWriter` writes, read back to the letter.
    public static let tidy = DelimitedDialect(delimiter: 0x2C, undoesFormulaText: false)

    /// Tabs and blanks for padding, no quotes: the flat files of BLS's LABSTAT.
    public static let labstat = DelimitedDialect(
        delimiter: 0x09, quote: nil, trimsBlanks: true, undoesFormulaText: false)
}
