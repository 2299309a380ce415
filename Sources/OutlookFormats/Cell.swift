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

extension Cell {
    /// The cell as a text table holds it: `9.95` for 9.9499999999999993, `TRUE` for a truth value.
    ///
    /// A number is rounded to ten decimals, or to as many as leave fifteen significant digits (what a binary number
    /// surely carries), halves away from zero, and written without trailing zeros or exponent.
    public var decimalText: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .number(let number): Self.decimalText(number)
        }
    }

    private static func decimalText(_ number: Double) -> String {
        guard number.magnitude < 1e15 else {
            return Int64(exactly: number).map { String($0) } ?? number.description
        }
        var scale = 1.0
        var decimals = 0
        while decimals < 10, number.magnitude * scale < 1e14 {
            scale *= 10
            decimals += 1
        }
        let scaled = Int64((number * scale).rounded(.toNearestOrAwayFromZero))
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        var fraction = Array(padded.utf8.suffix(decimals))
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        let whole = String(padded.dropLast(decimals))
        let sign = scaled < 0 ? "-" : ""
        return sign + whole + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
    }
}
