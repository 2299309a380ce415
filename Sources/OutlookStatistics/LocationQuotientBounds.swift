public import OutlookModel

/// What the rounding of published employment leaves open of a location quotient and of jobs per 1,000.
///
/// LQ = (e / E) / (n / N): the occupation's share of the area's jobs over its share of the nation's. Employment is
/// printed to the nearest 10, so each input stands for anything within 5 jobs of it.
public enum LocationQuotientBounds {
    /// Half of the step employment is rounded to.
    private static let rounding = 5.0

    /// The bounds of the occupation's jobs per 1,000 jobs in its area; `nil` where a figure is no figure or too small
    /// to bound a quotient.
    public static func jobsPer1000(employment: Published<Jobs>, total: Published<Jobs>) -> ClosedRange<Double>? {
        guard let share = share(employment, total) else { return nil }
        return (share.lowerBound * 1_000)...(share.upperBound * 1_000)
    }

    /// The bounds of the location quotient; `nil` where a figure is no figure or too small to bound a quotient.
    public static func locationQuotient(
        employment: Published<Jobs>, total: Published<Jobs>, nationalEmployment: Published<Jobs>,
        nationalTotal: Published<Jobs>
    ) -> ClosedRange<Double>? {
        guard let local = share(employment, total), let nation = share(nationalEmployment, nationalTotal),
            nation.lowerBound > 0
        else { return nil }
        return (local.lowerBound / nation.upperBound)...(local.upperBound / nation.lowerBound)
    }

    /// Whether a printed figure is compatible with the bounds, its own rounding allowed for.
    public static func contains<Unit>(_ bounds: ClosedRange<Double>, _ printed: Quantity<Unit>) -> Bool {
        let half = 0.5 / Double(Unit.stepsPerUnit) + 1e-9
        return printed.number >= bounds.lowerBound - half && printed.number <= bounds.upperBound + half
    }

    private static func share(_ part: Published<Jobs>, _ whole: Published<Jobs>) -> ClosedRange<Double>? {
        guard let part = part.value, let whole = whole.value, whole.number > rounding, part.steps >= 0 else {
            return nil
        }
        // All occupations together are the whole: the share is exact.
        if part == whole { return 1...1 }
        let low = max(0, part.number - rounding) / (whole.number + rounding)
        return low...((part.number + rounding) / (whole.number - rounding))
    }
}
