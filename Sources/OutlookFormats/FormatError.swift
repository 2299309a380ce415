/// Why a file could not be read as tables: where, what was expected, what was found, and what to do next.
public enum FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file could not be opened or read at all; `reason` is the operating system's or our own.
    case unreadable(Place, reason: String)
    /// The bytes are of a kind that holds no tables for us; `found` names the kind.
    case unsupported(Place, found: String, advice: String)
    /// The bytes claim a format and break its rules.
    case malformed(Place, expected: String, found: String, advice: String = Advice.damaged)
    /// A limit of `FormatLimits` was passed; `what` names the thing that was too large and `limit` the bound.
    case overLimit(Place, what: String, limit: String)
    /// The bytes are locked by a password.
    case encrypted(Place, advice: String)
    /// The child process reading the file ended without an answer; `reason` says how.
    case childEnded(Place, reason: String)
    /// A delimited text could not be read.
    case delimited(name: String, DelimitedError)

    /// What to do next, where several messages end alike.
    public enum Advice {
        public static let damaged = "the file is damaged or not what it claims to be: download it again"
        public static let unlock = "open it with its password, save it without one, and read that copy"
    }

    /// Where in a file the reading stopped.
    public var place: Place {
        switch self {
        case .unreadable(let place, _), .unsupported(let place, _, _), .malformed(let place, _, _, _),
            .overLimit(let place, _, _), .encrypted(let place, _), .childEnded(let place, _):
            place
        case .delimited(let name, _): Place(file: name)
        }
    }

    public var description: String {
        switch self {
        case .unreadable(_, let reason):
            "\(place): \(reason)"
        case .unsupported(_, let found, let advice):
            "\(place): expected a table (xlsx, xls, csv, tsv, or a zip of them); found \(found); \(advice)"
        case .malformed(_, let expected, let found, let advice):
            "\(place): expected \(expected); found \(found); \(advice)"
        case .overLimit(_, let what, let limit):
            "\(place): expected at most \(limit); found \(what); "
                + "no published table is like this: if the file is trusted, raise the limit"
        case .encrypted(_, let advice):
            "\(place): expected a file anybody can read; found one locked by a password; \(advice)"
        case .delimited(_, let error): error.description
        case .childEnded(_, let reason):
            "\(place): expected an .xls workbook; found bytes on which its reader \(reason); "
                + "the file is damaged or hostile: download it again, or save it as .xlsx"
        }
    }
}
