/// Something a table says that it should not, found while reading it and worth telling; reading went on.
public struct Issue: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// A known peculiarity of the original.
        case note
        /// An identity that does not hold, or a value out of its bounds.
        case warning
        /// A sign that somebody changed the table after it was published.
        case tampering
    }

    /// The place in a file, as far as it is known.
    public struct Place: Hashable, Sendable {
        public var file: String
        public var sheet: String
        /// The row, counted from 1.
        public var row: Int?
        /// The column's header or letters.
        public var column: String?

        public init(file: String, sheet: String = "", row: Int? = nil, column: String? = nil) {
            self.file = file
            self.sheet = sheet
            self.row = row
            self.column = column
        }
    }

    public var severity: Severity
    public var message: String
    public var place: Place

    public init(severity: Severity, message: String, place: Place) {
        self.severity = severity
        self.message = message
        self.place = place
    }
}

extension Issue.Place: CustomStringConvertible {
    public var description: String {
        var text = file
        if !sheet.isEmpty { text += ": sheet \"\(sheet)\"" }
        if let row { text += (sheet.isEmpty ? ": " : ", ") + "row \(row)" }
        if let column { text += (sheet.isEmpty && row == nil ? ": " : ", ") + "column \(column)" }
        return text
    }
}

extension Issue: CustomStringConvertible {
    public var description: String { "\(severity.rawValue): \(place): \(message)" }
}
