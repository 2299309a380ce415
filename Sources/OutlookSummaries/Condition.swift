/// Which rows count, as written after `--where`.
///
/// A comparison with a number holds only where the field is a number; a comparison with a text goes by bytes, and an
/// empty field equals the empty text. `not` turns a result around, so it holds for rows that have no number at all.
public indirect enum Condition: Hashable, Sendable, Codable {
    case and([Condition])
    case or([Condition])
    case not(Condition)
    case text(ColumnReference, Comparison, String)
    case number(ColumnReference, Comparison, DecimalNumber)
    case textAmong(ColumnReference, [String])
    case numberAmong(ColumnReference, [DecimalNumber])

    public enum Comparison: String, Hashable, Sendable, Codable {
        case equal = "="
        case different = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }
}
