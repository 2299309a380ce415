import OutlookModel

/// How a cycle's projections fared on the whole, beside the simplest guesses.
public struct ScoreSummary: Hashable, Sendable {
    /// How many occupations are counted.
    public var count: Int
    /// Occupations for which growth or decline was foretold rightly, and those for which there was a direction at all.
    public var directionRight: Int
    public var directionKnown: Int
    /// The median over occupations of the absolute error, in percent of the actual level.
    public var medianError: Double?
    /// The mean of the absolute error weighted by actual jobs: all misplaced jobs in percent of all actual ones.
    public var weightedError: Double?
    /// The same two figures for a guess of no change.
    public var noChangeMedianError: Double?
    public var noChangeWeightedError: Double?
    /// The same two figures for a guess that every occupation grows like the projected total.
    public var totalGrowthMedianError: Double?
    public var totalGrowthWeightedError: Double?
    /// Occupations for which the projection came closer than a guess of no change, and than growth like the total.
    public var closerThanNoChange: Int
    public var closerThanTotalGrowth: Int?

    /// - Parameter totalPercent: the percent growth expected of all occupations together.
    public init(_ outcomes: [ProjectionScore.Outcome], totalPercent: Double?) {
        count = outcomes.count
        directionRight = outcomes.count { $0.isDirectionRight == true }
        directionKnown = outcomes.count { $0.isDirectionRight != nil }
        medianError = Self.median(outcomes.map(\.absoluteError))
        weightedError = Self.weighted(outcomes) { $0.absoluteError }
        noChangeMedianError = Self.median(outcomes.map(\.noChangeError))
        noChangeWeightedError = Self.weighted(outcomes) { $0.noChangeError }
        closerThanNoChange = outcomes.count { $0.absoluteError < $0.noChangeError }
        if let totalPercent {
            totalGrowthMedianError = Self.median(outcomes.map { $0.totalGrowthError(percent: totalPercent) })
            totalGrowthWeightedError = Self.weighted(outcomes) { $0.totalGrowthError(percent: totalPercent) }
            closerThanTotalGrowth = outcomes.count { $0.absoluteError < $0.totalGrowthError(percent: totalPercent) }
        }
    }

    /// The share of foretold directions that were right, in percent.
    public var directionRightPercent: Double? {
        directionKnown > 0 ? Double(directionRight) / Double(directionKnown) * 100 : nil
    }

    private static func weighted(
        _ outcomes: [ProjectionScore.Outcome], _ error: (ProjectionScore.Outcome) -> Double
    ) -> Double? {
        let jobs = outcomes.reduce(0.0) { $0 + $1.actual.number }
        guard jobs > 0 else { return nil }
        return outcomes.reduce(0.0) { sum, outcome in sum + error(outcome) * outcome.actual.number } / jobs
    }

    /// The middle one, or the mean of the middle two.
    private static func median(_ numbers: [Double]) -> Double? {
        let sorted = numbers.sorted()
        guard let last = sorted.last else { return nil }
        let middle = sorted.count / 2
        if sorted.count == 1 { return last }
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
