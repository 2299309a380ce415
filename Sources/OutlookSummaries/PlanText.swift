// Columns and conditions are kept in files as they are written on a command line, because that is shorter to read
// than their parts, and is what `init(parsing:)` reads back.

extension ColumnReference: CustomStringConvertible {
    /// The column as `init(parsing:)` reads it.
    public var description: String { (label == name ? "" : Self.quoted(label) + "=") + place }

    /// The column without its label, as conditions have it.
    var place: String { Self.quoted(name) + (slice.map { "[\($0.lowerBound)..\($0.upperBound)]" } ?? "") }

    private static func quoted(_ name: String) -> String {
        let isBare = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let isWord = ["and", "or", "not", "in"].contains(name.lowercased())
        return isBare && !isWord ? name : "\"" + name.replacingEach("\"", by: "\"\"") + "\""
    }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Condition: CustomStringConvertible {
    /// The condition as `init(parsing:)` reads it.
    public var description: String {
        switch self {
        case .and(let parts): parts.map { "(\($0))" }.joined(separator: " and ")
        case .or(let parts): parts.map { "(\($0))" }.joined(separator: " or ")
        case .not(let inner): "not (\(inner))"
        case .text(let column, let comparison, let text):
            "\(column.place) \(comparison.rawValue) \(Self.quoted(text))"
        case .number(let column, let comparison, let number):
            "\(column.place) \(comparison.rawValue) \(number)"
        case .textAmong(let column, let texts):
            "\(column.place) in (\(texts.map(Self.quoted).joined(separator: ", ")))"
        case .numberAmong(let column, let numbers):
            "\(column.place) in (\(numbers.map(\.description).joined(separator: ", ")))"
        }
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacingEach("'", by: "''") + "'" }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension DecimalNumber: CustomStringConvertible {
    public var description: String { ExactDecimal(self).text }
}

extension Percentile: CustomStringConvertible {
    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension String {
    fileprivate func replacingEach(_ character: Character, by replacement: String) -> String {
        String(flatMap { $0 == character ? Array(replacement) : [$0] })
    }
}
