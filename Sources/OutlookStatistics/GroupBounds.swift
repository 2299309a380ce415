public import OutlookModel

/// What published figures of single occupations say of a group of them: total employment, the mean wage with the
/// bounds of rounding, and bounds for its percentiles. A percentile of a group is never a point, because only five
/// points of each member's distribution are published.
///
/// A group's distribution is the mixture of its members', weighted by employment. A member's printed percentile P of
/// p percent says: at wages that print above P at least p percent earn no more, and at wages that print below P fewer
/// than p percent do. Rounding keeps order, so these hold of printed wages as they stand, and the bounds are those of
/// the group's figure as it would be printed. Employment counts with the 5 jobs its rounding leaves either way. A
/// top-coded percentile lies above every figure, so an upper end that rests on one is open.
public struct GroupBounds: Hashable, Sendable {
    /// The bounds of one percentile, in the unit's steps: an open end is `nil`.
    public struct Percentile: Hashable, Sendable {
        public var percent: Int
        public var lower: Int?
        public var upper: Int?
    }

    /// The unit the ladder is in: annual where every member has annual wages, else hourly.
    public enum Basis: String, Hashable, Sendable { case annual, hourly }

    public var basis: Basis
    /// The sum of the members' printed employment, and how far rounding may put it off.
    public var employment: Jobs
    public var employmentSlack: Int
    /// The mean weighted by employment, in the unit's steps, and its bounds.
    public var mean: Double?
    public var meanBounds: ClosedRange<Double>?
    public var percentiles: [Percentile]

    /// The figures of a checked group of members.
    public init(_ group: OccupationGroup) {
        basis = group.basis
        employment = Jobs(steps: group.employments.reduce(0) { min(.max / 2, $0 + min($1, .max / 2)) })
        employmentSlack = 5 * group.employments.count
        let mixture = WeightedMixture(
            weights: group.employments.map { max(0, Double($0) - 5)...(Double($0) + 5) })
        // Half of the printed step: 10 dollars a year, a cent an hour.
        let half = basis == .annual ? 5.0 : 0.5
        let means = group.means.compactMap { $0.map(Double.init) }
        if means.count == group.means.count, employment.steps > 0,
            let low = mixture.minimum(means.map { $0 - half }), let high = mixture.maximum(means.map { $0 + half })
        {
            let sum = zip(group.employments, means).reduce(0) { $0 + Double($1.0) * $1.1 }
            mean = sum / Double(employment.steps)
            meanBounds = low...high
        }
        percentiles = WageRung.percents.map { Self.bounds(of: $0, ladders: group.ladders, mixture) }
    }

    private static func bounds(of percent: Int, ladders: [[WageRung]], _ mixture: WeightedMixture) -> Percentile {
        let wages = Set(ladders.flatMap { $0.compactMap(\.steps) }).sorted()
        let goal = Double(percent)
        // Shares are percents with at most rounding errors of binary fractions; no two differ by less than this.
        let grain = 1e-9
        var bounds = Percentile(percent: percent)
        // The group's percentile may print at a wage once more than the goal can earn no more than it.
        bounds.lower = wages.first { wage in
            let most = ladders.map { rungs in
                Double(rungs.first { $0.steps.map { $0 > wage } ?? true }?.percent ?? 100)
            }
            return (mixture.maximum(most) ?? 100) > goal + grain
        }
        // It cannot print above a wage that, once passed, is surely the wage of the goal or more.
        bounds.upper = wages.first { wage in
            let least = ladders.map { rungs in
                Double(rungs.last { $0.steps.map { $0 <= wage } ?? false }?.percent ?? 0)
            }
            return (mixture.minimum(least) ?? 0) >= goal - grain
        }
        return bounds
    }
}

extension GroupBounds.Percentile {
    init(percent: Int) { self.init(percent: percent, lower: nil, upper: nil) }

    /// Whether a printed percentile of the group is compatible with the bounds.
    public func contains<Unit>(_ printed: Published<Quantity<Unit>>) -> Bool? {
        switch printed {
        case .value(let wage): (lower ?? .min) <= wage.steps && wage.steps <= (upper ?? .max)
        case .atLeast: upper == nil
        case .below, .unavailable: nil
        }
    }
}
