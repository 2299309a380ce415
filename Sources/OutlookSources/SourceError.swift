public import OutlookModel

/// Why a recognised file could not be read as its publication.
public enum SourceError: Error, Hashable, Sendable {
    /// A column the publication cannot do without is not there.
    case missingColumn(place: Issue.Place, field: String, expected: [String], found: [String], table: String)
    /// The file nowhere says which release it is.
    case unknownRelease(place: Issue.Place, source: String, example: String)
    /// The release asked for is not the one the file says it is.
    case releaseMismatch(place: Issue.Place, asked: String, found: String)
    /// A cell that every row depends on cannot be read.
    case unreadable(place: Issue.Place, expected: String, found: String)
    /// The file holds an edition of the publication that this toolkit does not read.
    case unsupported(place: Issue.Place, what: String, instead: String)
    /// Reading the file's bytes failed.
    case format(String)
}

extension SourceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingColumn(let place, let field, let expected, let found, let table):
            return "\(place): no column for \(field); expected one of \(expected.joined(separator: ", ")); "
                + (found.isEmpty ? "every other header is known" : "not known here: \(found.joined(separator: ", "))")
                + ". If it was renamed, add the alias in \(table)."
        case .unknownRelease(let place, let source, let example):
            return "\(place): the file does not say which \(source) release it is, and its name does not either; "
                + "say so with --release, for example --release \(example)."
        case .releaseMismatch(let place, let asked, let found):
            return "\(place): --release says \(asked), but the file says it is \(found); "
                + "leave the option out, or give the right file."
        case .unreadable(let place, let expected, let found):
            return "\(place): expected \(expected); found \(found). Download the file again, and do not edit it."
        case .unsupported(let place, let what, let instead):
            return "\(place): \(what). \(instead)"
        case .format(let message): return message
        }
    }
}
