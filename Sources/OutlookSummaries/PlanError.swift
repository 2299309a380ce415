/// Why a plan makes no sense, by itself or for the table it was meant for.
public enum PlanError: Error, Hashable, Sendable, CustomStringConvertible {
    case badColumn(text: String)
    case badPercentile(text: String)
    /// The condition could not be read; the place is counted from 1 in characters.
    case badCondition(text: String, place: Int, expected: String, found: String)
    case badBins(text: String, reason: String)
    case noSuchColumn(name: String, file: String, header: [String])
    case columnTwice(name: String, file: String)
    case noReplicates(pattern: String, file: String)
    /// Two parts of the plan that exclude each other, or one that lacks another.
    case contradiction(String)

    public var description: String {
        switch self {
        case .badColumn(let text):
            "cannot read the column \"\(text)\": expected COLUMN, COLUMN[FIRST..LAST] or LABEL=COLUMN; put a name "
                + "that holds other characters in double quotes"
        case .badPercentile(let text):
            "cannot read the percentile \"\(text)\": expected a number from 0 to 100 with at most 6 decimals"
        case .badCondition(let text, let place, let expected, let found):
            "cannot read the condition at character \(place) of \(text): expected \(expected); found \(found)"
        case .badBins(let text, let reason):
            "cannot read the bins \"\(text)\": \(reason)"
        case .noSuchColumn(let name, let file, let header):
            "\(file): no column \"\(name)\"; the header has "
                + header.prefix(60).map { "\"\($0)\"" }.joined(separator: ", ")
                + (header.count > 60 ? " and \(header.count - 60) more" : "")
        case .columnTwice(let name, let file):
            "\(file): the header has the column \"\(name)\" more than once; rename one of them"
        case .noReplicates(let pattern, let file):
            "\(file): expected at least two replicate weights named like \(pattern); found fewer. Write * for the "
                + "number, as in PWGTP*"
        case .contradiction(let message):
            message
        }
    }
}
