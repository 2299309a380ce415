import OutlookFormats
import OutlookModel

/// Reads one cell of the projections: a number, a bound such as `>=$208,000`, or the dash that stands for no data.
enum ProjectionMarker {
    /// The published cell, or `nil` when it is none of these.
    static func published<Unit>(_ cell: Cell) -> Published<Quantity<Unit>>? {
        switch cell {
        case .empty: return .unavailable(.notPublished)
        case .number(let number): return Quantity(nearestTo: number).map { .value($0) }
        case .boolean: return nil
        case .text(let raw):
            let text = plain(raw)
            switch text {
            case "": return .unavailable(.notPublished)
            case "—", "–", "-", "N/A": return .unavailable(.notAvailable)
            default:
                for sign in [">=", "≥"] where text.hasPrefix(sign) {
                    return Quantity(parsing: plain(String(text.dropFirst(sign.count)))).map { .atLeast($0) }
                }
                return Quantity(parsing: text).map { .value($0) }
            }
        }
    }

    /// The text without dollar sign and without a footnote mark such as `(2)` or `[1]` at its end.
    private static func plain(_ raw: String) -> String {
        var text = raw.trimmed
        if let last = text.last, last == ")" || last == "]",
            let open = text.lastIndex(where: { $0 == "(" || $0 == "[" })
        {
            let mark = text[text.index(after: open)...].dropLast()
            if !mark.isEmpty, mark.allSatisfy(\.isNumber) { text = String(text[..<open]).trimmed }
        }
        return text.hasPrefix("$") ? String(text.dropFirst()) : text
    }

    /// The text of a cell that describes, such as the education typical for entry; `nil` for a dash or nothing.
    static func description(_ cell: Cell) -> String? {
        let text = cell.text
        return ["", "—", "–", "-", "N/A"].contains(text) ? nil : text
    }
}
