import OutlookModel

/// Ratios of published percentiles: how far apart the well and the poorly paid are. A bound has no ratio.
enum SpreadStatistics {
    static let all: [Statistic] = [
        ratio("ratio_p90_p10", "90th to 10th percentile", \.p90, \.p10),
        ratio("ratio_p50_p10", "Median to 10th percentile", \.median, \.p10),
        ratio("ratio_p90_p50", "90th percentile to median", \.p90, \.median),
    ]

    private typealias Rung<Unit: UnitOfMeasure> =
        any KeyPath<WageLadder<Unit>, Published<Quantity<Unit>>> & Sendable

    private static func ratio(
        _ id: String, _ heading: String, _ upper: Rung<DollarsPerYear>, _ lower: Rung<DollarsPerYear>
    ) -> Statistic {
        WageStatistics.wage(id, heading, .ratio) { wage in
            var quotient: Double?
            if let high = wage.annual[keyPath: upper].value, let low = wage.annual[keyPath: lower].value, low.steps > 0
            {
                quotient = high.number / low.number
            }
            return Statistic.Value(
                rounding: quotient, decimals: 2, otherwise: "a percentile is top-coded or not published")
        }
    }
}
