/// A share of the distribution in hundredths, kept as a decimal number.
public struct Percentile: Hashable, Sendable, Codable {
    /// The percentile times 10 to the power of `decimals`.
    public let digits: Int
    public let decimals: Int
    /// As it was written.
    public let text: String

    /// - Throws: `PlanError` unless the text is a number from 0 to 100 with at most six decimals.
    public init(_ text: String) throws(PlanError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard (1...2).contains(parts.count), let whole = parts.first, (1...3).contains(whole.count),
            fraction.count <= 6, parts.count == 1 || !fraction.isEmpty,
            text.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }), let digits = Int(whole + fraction)
        else { throw .badPercentile(text: text) }
        self.digits = digits
        self.decimals = fraction.count
        self.text = text
        guard digits <= denominator else { throw .badPercentile(text: text) }
    }

    /// What `digits` has to be divided by to be a share of one.
    var denominator: Int {
        var denominator = 100
        for _ in 0..<decimals { denominator *= 10 }
        return denominator
    }

    /// The name of its column.
    var label: String { "p\(text)" }
}

/// How a percentile is read off a distribution.
public enum QuantileMethod: String, Hashable, Sendable, Codable, CaseIterable {
    /// The smallest value whose cumulative weight reaches the share (Hyndman and Fan's type 1).
    case smallestReaching = "1"
    /// The same, or halfway to the next value where the share is reached exactly (type 2).
    case averagedAtSteps = "2"
    /// Between two values in proportion (type 7); weights must be whole numbers and count as that many rows.
    case interpolated = "7"

    /// The definition in a sentence.
    public var definition: String {
        switch self {
        case .smallestReaching:
            "the smallest value whose cumulative weight reaches the share p of the total weight"
        case .averagedAtSteps:
            "the smallest value whose cumulative weight reaches the share p of the total weight; halfway to the next "
                + "value where it reaches it exactly (Hyndman and Fan, type 2)"
        case .interpolated:
            "linear between the values at the ranks around 1 + (total weight - 1) p, a weight counting as that many "
                + "rows (Hyndman and Fan, type 7)"
        }
    }
}
