/// One cell of a document's table: the number and what qualifies it kept apart, so that machine formats stay numeric
/// while people read `≥ $208,000`.
public struct DocumentCell: Hashable, Sendable {
    /// What the cell holds.
    public enum Content: Hashable, Sendable {
        case text(String)
        /// Plain decimal text without separators, such as `33610` or `-2.7`.
        case number(String)
        /// The number is a bound: the value is this or more.
        case atLeast(String)
        /// The number is a bound: the value is under this.
        case below(String)
        case empty
    }

    public var content: Content
    /// Why there is no plain number, for the note column of machine formats; empty where nothing needs saying.
    public var note: String
    /// How the cell reads for people, when it is not its column's usual style.
    public var display: String?

    public init(_ content: Content, note: String = "", display: String? = nil) {
        self.content = content
        self.note = note
        self.display = display
    }

    public static func text(_ text: String) -> DocumentCell { DocumentCell(.text(text)) }

    /// A cell without a figure: what people see in its place, and why.
    public static func missing(_ display: String, note: String) -> DocumentCell {
        DocumentCell(.empty, note: note, display: display)
    }
}
