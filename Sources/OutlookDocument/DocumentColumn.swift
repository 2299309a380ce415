/// A column of a document's table: its name for machines, its heading for people and how its numbers are dressed.
public struct DocumentColumn: Hashable, Sendable {
    /// How people read the column's numbers.
    public enum Style: Hashable, Sendable {
        case text
        /// Thousands separators, as in `673,660`.
        case number
        /// A dollar sign and thousands separators, as in `$33,610`.
        case dollars
        /// A percent sign, as in `29.0%`.
        case percent
        /// A percent sign and always a sign in front, as in `+29.0%`.
        case signedPercent
        /// A sign in front and thousands separators, as in `+184.0`.
        case signedNumber
    }

    /// The column's name in CSV and JSON, with its unit, such as `annual_median_usd`.
    public var name: String
    /// The heading people read.
    public var heading: String
    public var style: Style
    /// Whether machine formats carry a second column `name_note` for markers and bounds.
    public var hasNotes: Bool

    public init(_ name: String, _ heading: String, _ style: Style = .text, hasNotes: Bool = false) {
        self.name = name
        self.heading = heading
        self.style = style
        self.hasNotes = hasNotes
    }
}
