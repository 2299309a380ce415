/// One cell of a table as its file holds it, before anybody says what it means.
///
/// A workbook knows numbers from text; a CSV or TSV file knows text only, so every non-empty field of one is `.text`.
public enum Cell: Hashable, Sendable {
    /// Nothing was written there.
    case empty
    /// Text, exactly as written (after undoing the format's own quoting).
    case text(String)
    /// A binary floating point number, as workbooks store every number.
    case number(Double)
    /// TRUE or FALSE.
    case boolean(Bool)
}
