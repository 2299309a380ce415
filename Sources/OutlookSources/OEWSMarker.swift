import OutlookFormats
import OutlookModel

/// Reads one cell of the wage survey: a number, or one of its markers.
///
/// Source: the "Field descriptions" sheets of 2018 to 2024.
enum OEWSMarker {
    /// The published cell, or `nil` when it is neither a number nor a marker.
    ///
    /// - Parameters:
    ///   - star: what `*` means in this column and row.
    ///   - cap: the year's top code in the column's unit, for `#`.
    static func published<Unit>(
        _ cell: Cell, star: Absence, cap: Quantity<Unit>?
    ) -> Published<Quantity<Unit>>? {
        switch cell {
        case .empty: return .unavailable(.notPublished)
        case .number(let number): return Quantity(nearestTo: number).map { .value($0) }
        case .boolean: return nil
        case .text(let raw):
            let text = raw.trimmed
            switch text {
            case "": return .unavailable(.notPublished)
            case "*": return .unavailable(star)
            case "**": return .unavailable(.employmentNotReleased)
            case "#": return cap.map { .atLeast($0) }
            case "~": return .below(Quantity(steps: Unit.stepsPerUnit / 2))
            default: return Quantity(parsing: text).map { .value($0) }
            }
        }
    }
}
