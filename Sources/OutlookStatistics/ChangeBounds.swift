public import OutlookModel

/// What rounding leaves open of a change: the bounds of the true percent when levels are published in tenths of a
/// thousand.
///
/// Formula: METHODS of interval arithmetic; each published number stands for anything within half its last digit.
public enum ChangeBounds {
    /// Half of the last published digit, in thousands of jobs.
    private static let rounding = 0.05

    /// The bounds of the percent change between two published levels.
    public static func percent(base: Thousands, target: Thousands) -> ClosedRange<Double> {
        let low = (target.number - rounding) / (base.number + rounding)
        let high = (target.number + rounding) / max(base.number - rounding, .leastNonzeroMagnitude)
        return ordered((low - 1) * 100, (high - 1) * 100)
    }

    /// The bounds of the percent change from a published base and a published change.
    public static func percent(base: Thousands, change: Thousands) -> ClosedRange<Double> {
        let bases = [base.number - rounding, base.number + rounding].map { max($0, .leastNonzeroMagnitude) }
        let quotients = [change.number - rounding, change.number + rounding].flatMap { change in
            bases.map { change / $0 * 100 }
        }
        return ordered(quotients.min() ?? 0, quotients.max() ?? 0)
    }

    private static func ordered(_ one: Double, _ other: Double) -> ClosedRange<Double> {
        min(one, other)...max(one, other)
    }
}
