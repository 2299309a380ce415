/// A code of the Standard Occupational Classification such as 31-9092: two digits for the major group, four below it.
///
/// Survey codes that are not SOC codes but have its shape (the hybrid codes of 2019-20, the projections' 11-1300) are
/// codes like any other; the edition says what they mean.
public struct SOCCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The six digits as one number, 319092 for 31-9092.
    public let number: Int

    /// Reads `31-9092` or `319092`; `nil` for anything else.
    public init?(_ text: String) {
        self.init(text[...])
    }

    /// Reads `31-9092` or `319092`; `nil` for anything else.
    public init?(_ text: Substring) {
        var digits = 0
        var number = 0
        for (offset, byte) in text.utf8.enumerated() {
            if byte == UInt8(ascii: "-"), offset == 2 { continue }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 6 else { return nil }
            digits += 1
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        guard digits == 6 else { return nil }
        self.number = number
    }

    private init(number: Int) {
        self.number = number
    }

    /// All occupations together, 00-0000.
    public static let allOccupations = SOCCode(number: 0)

    /// The level the code's digits stand for. A survey may publish a broad occupation in place of its members.
    public var level: SOCLevel {
        if number == 0 { return .total }
        if number % 10_000 == 0 { return .major }
        if number % 100 == 0 { return .minor }
        return number % 10 == 0 ? .broad : .detailed
    }

    /// The major group the code belongs to, 31-0000 for 31-9092.
    public var majorGroup: SOCCode { SOCCode(number: number / 10_000 * 10_000) }

    /// The codes of the groups the code can belong to, by its digits: broad, minor (31-1100 or 31-1000), major.
    public var groups: Set<SOCCode> {
        Set([10, 100, 1_000, 10_000].map { SOCCode(number: number / $0 * $0) })
    }

    /// The broad occupation the code belongs to, 31-9090 for 31-9092.
    public var broadOccupation: SOCCode { SOCCode(number: number / 10 * 10) }

    public static func < (left: SOCCode, right: SOCCode) -> Bool { left.number < right.number }

    public var description: String {
        let digits = String(number)
        let padded = String(repeating: "0", count: 6 - digits.count) + digits
        return padded.prefix(2) + "-" + padded.suffix(4)
    }
}

/// How fine an occupation is: the levels of the classification, coarsest first.
public enum SOCLevel: String, Hashable, Sendable, CaseIterable {
    case total, major, minor, broad, detailed
}
