/// Where something stands in a delimited text.
public struct DelimitedPlace: Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; a line end inside quotes counts.
    public var line: Int
    /// The field, counted from 1, where one field is meant.
    public var column: Int?
    /// The byte, counted from 0 at the beginning of the text (after decompression).
    public var byte: Int

    public init(line: Int, column: Int? = nil, byte: Int) {
        self.line = line
        self.column = column
        self.byte = byte
    }

    public var description: String {
        "line \(line)" + (column.map { ", column \($0)" } ?? "") + " (byte \(byte))"
    }
}

/// Why a delimited text could not be read. Every case names the text and what to do next.
public enum DelimitedError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operating system refused.
    case unreadable(name: String, reason: String)
    /// The text holds no record.
    case empty(name: String)
    case nulByte(name: String, place: DelimitedPlace)
    /// The text ends inside quotes.
    case openQuote(name: String, place: DelimitedPlace)
    case longField(name: String, place: DelimitedPlace, limit: Int)
    case longRecord(name: String, place: DelimitedPlace, limit: Int)
    case manyColumns(name: String, place: DelimitedPlace, limit: Int)
    /// A record with more or fewer fields than the header.
    case ragged(name: String, place: DelimitedPlace, expected: Int, found: Int)
    /// Compressed bytes that do not decompress.
    case damaged(name: String, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let name, let reason):
            "\(name): cannot be read: \(reason)"
        case .empty(let name):
            "\(name): expected a table with a header line; found no bytes. Download or export the file again"
        case .nulByte(let name, let place):
            "\(name): \(place): expected text; found a NUL byte. This is not a CSV or TSV file, or it is damaged"
        case .openQuote(let name, let place):
            "\(name): \(place): a quoted field begins in this record and never ends. Close the quote, or double a "
                + "quote that belongs to the text"
        case .longField(let name, let place, let limit):
            "\(name): \(place): expected a field of at most \(limit) bytes; found a longer one. Look for a quote "
                + "that is not closed"
        case .longRecord(let name, let place, let limit):
            "\(name): \(place): expected a record of at most \(limit) bytes; found a longer one. Look for a quote "
                + "that is not closed"
        case .manyColumns(let name, let place, let limit):
            "\(name): \(place): expected at most \(limit) columns; found more. Is this the right delimiter?"
        case .ragged(let name, let place, let expected, let found):
            "\(name): \(place): expected \(expected) fields as in the header; found \(found). Correct the line, or "
                + "leave such lines out"
        case .damaged(let name, let reason):
            "\(name): cannot be decompressed: \(reason). Download the file again"
        }
    }

    /// Where in the text it happened, where that is known.
    public var place: DelimitedPlace? {
        switch self {
        case .unreadable, .empty, .damaged: nil
        case .nulByte(_, let place), .openQuote(_, let place), .longField(_, let place, _),
            .longRecord(_, let place, _), .manyColumns(_, let place, _), .ragged(_, let place, _, _):
            place
        }
    }
}
