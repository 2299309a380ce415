public import OutlookFormats

/// Why a summary could not be computed.
public enum SummaryError: Error, Hashable, Sendable, CustomStringConvertible {
    case text(DelimitedError)
    case plan(PlanError)
    /// A field that is neither a number nor a marker.
    case notANumber(name: String, place: DelimitedPlace, column: String, found: String)
    case negativeWeight(name: String, place: DelimitedPlace, column: String, found: String)
    /// Numbers that together need more digits than are computed exactly.
    case tooManyDigits(column: String)
    /// Weights that are no whole numbers, where they count as that many rows.
    case fractionalWeights(column: String)
    case otherHeader(name: String, expected: [String], found: [String])
    case noInput(String)
    case twoTexts(key: String, column: String)
    case disk(reason: String)
    /// A spread table that does not fit into the memory allowed, in bytes.
    case spreadTooLarge(memoryBytes: Int)
    /// More keys than can be told apart.
    case tooManyKeys
    case interrupted

    public var description: String {
        switch self {
        case .text(let error): error.description
        case .plan(let error): error.description
        case .notANumber(let name, let place, let column, let found):
            "\(name): \(place): expected a number in \(column); found \"\(found)\". Add --marker \"\(found)\" if it "
                + "stands for a missing number, or leave such rows out with --where or --skip-bad-rows"
        case .negativeWeight(let name, let place, let column, let found):
            "\(name): \(place): expected a weight of zero or more in \(column); found \(found). Leave such rows out "
                + "with --where or --skip-bad-rows"
        case .tooManyDigits(let column):
            "the numbers of \(column) need more than 18 digits together and cannot be computed exactly; round them to "
                + "fewer decimals first"
        case .fractionalWeights(let column):
            "method 7 takes a weight for that many rows; \(column) holds weights that are no whole numbers. Use "
                + "method 1 or 2"
        case .otherHeader(let name, let expected, let found):
            "\(name): expected the header of the first table, \(Self.list(expected)); found \(Self.list(found)). "
                + "Summarize tables of different columns one by one"
        case .noInput(let what): what
        case .twoTexts(let key, let column):
            "two rows of \(key) have the same \(column); expected one. Add a column to --by, or leave rows out with "
                + "--where"
        case .disk(let reason):
            "cannot continue on disk: \(reason). Give more --memory, or set TMPDIR to a folder with room"
        case .spreadTooLarge(let bytes):
            "the spread table needs more than the \(bytes >> 20) MiB allowed; give more with --memory, or leave rows out "
                + "with --where"
        case .tooManyKeys: "the keys cannot be told apart, there are too many; group by fewer columns"
        case .interrupted: "interrupted"
        }
    }

    /// Where in its text it happened.
    var place: DelimitedPlace? {
        switch self {
        case .text(let error): error.place
        case .notANumber(_, let place, _, _), .negativeWeight(_, let place, _, _): place
        default: nil
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(8).joined(separator: ",") + (names.count > 8 ? ",… (\(names.count) columns)" : "")
    }
}
