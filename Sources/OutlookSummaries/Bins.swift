/// Intervals into which values were counted, given by their lower bounds; the last one has no upper bound.
public struct Bins: Hashable, Sendable, Codable {
    /// How values are thought to lie inside an interval.
    public enum Interpolation: String, Hashable, Sendable, Codable, CaseIterable {
        /// Evenly: L + j / f (U - L).
        case linear
        /// By Pareto's law where the lower bound is above zero, evenly elsewhere.
        case pareto
    }

    /// What the table writes for each interval; nil where it holds numbers, which fall into the interval they are in.
    public var labels: [String]?
    /// The lower bounds, ascending.
    public var lowerBounds: [DecimalNumber]
    public var interpolation: Interpolation

    /// - Throws: `PlanError` unless there are at least two bounds, ascending, and as many labels where there are any.
    public init(
        labels: [String]? = nil, lowerBounds: [DecimalNumber], interpolation: Interpolation = .linear
    ) throws(PlanError) {
        self.labels = labels
        self.lowerBounds = lowerBounds
        self.interpolation = interpolation
        let text = lowerBounds.map { ExactDecimal($0).text }.joined(separator: ",")
        guard lowerBounds.count >= 2, zip(lowerBounds, lowerBounds.dropFirst()).allSatisfy({ $0.isLess(than: $1) })
        else { throw .badBins(text: text, reason: "expected at least two lower bounds, each above the one before it") }
        guard labels.map({ $0.count == lowerBounds.count && Set($0).count == $0.count }) ?? true else {
            throw .badBins(text: text, reason: "expected a label of its own for every bin")
        }
    }

    /// Reads `0,9.25,12` or `A=0,B=9.25,C=12`.
    public init(parsing text: String, interpolation: Interpolation = .linear) throws(PlanError) {
        var labels: [String] = []
        var bounds: [DecimalNumber] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if sides.count == 2 { labels.append(String(sides[0])) }
            guard let bound = DecimalNumber(String(sides[sides.count - 1])) else {
                throw .badBins(text: text, reason: "expected a lower bound; found \"\(part)\"")
            }
            bounds.append(bound)
        }
        try self.init(labels: labels.isEmpty ? nil : labels, lowerBounds: bounds, interpolation: interpolation)
    }

    /// The interval a number lies in; nil below the first.
    func index(of number: DecimalNumber) -> Int? {
        lowerBounds.lastIndex { !number.isLess(than: $0) }
    }
}

extension DecimalNumber {
    /// Whether the number is below another, whatever their decimals.
    func isLess(than other: DecimalNumber) -> Bool {
        if decimals == other.decimals { return digits < other.digits }
        let scale = max(decimals, other.decimals)
        return Int128(digits) * Int128.tenToThe(scale - decimals)
            < Int128(other.digits) * Int128.tenToThe(scale - other.decimals)
    }
}
