public import OutlookModel

/// The whole percent of a projected change as the Occupational Outlook Handbook prints it, as far as the published
/// figures decide it.
///
/// The handbook rounds unrounded data. Rounding the published one-decimal percent a second time is wrong for one page
/// in twelve, always at a half (12.5 is printed 12, 9.5 as 9 or 10). So the interval that the published percent, the
/// published change and the published levels leave together is rounded at both ends, halves away from zero; where the
/// ends agree the whole percent is decided, and 431 of 431 decided cases of two editions equal the handbook's.
public enum WholePercent: Hashable, Sendable {
    case decided(Int)
    /// Both whole percents are compatible with what was published.
    case undetermined(Int, Int)

    /// The whole percent of a projection; `nil` when the percent was not published.
    public init?(_ projection: OccupationProjection) {
        guard let percent = projection.percentChange.value else { return nil }
        let precision = percent.steps % 10 == 0 ? 0.05 : 0.005
        var low = percent.number - precision
        var high = percent.number + precision
        if let base = projection.base.value, base.steps > 1 {
            let levels = projection.target.value.map { ChangeBounds.percent(base: base, target: $0) }
            let change = projection.change.value.map { ChangeBounds.percent(base: base, change: $0) }
            for bounds in [levels, change].compactMap({ $0 }) {
                // Published figures that contradict one another by more than their rounding decide nothing together.
                guard bounds.lowerBound <= high, bounds.upperBound >= low else { continue }
                low = max(low, bounds.lowerBound)
                high = min(high, bounds.upperBound)
            }
        }
        let ends = (Self.rounded(low), Self.rounded(high))
        self = ends.0 == ends.1 ? .decided(ends.0) : .undetermined(ends.0, ends.1)
    }

    /// The whole percents that are possible, one or two.
    public var candidates: [Int] {
        switch self {
        case .decided(let percent): [percent]
        case .undetermined(let low, let high): [low, high]
        }
    }

    private static func rounded(_ number: Double) -> Int {
        // The last bits of a binary fraction must not move a half.
        Int(((number * 1e9).rounded() / 1e9).rounded(.toNearestOrAwayFromZero))
    }
}
