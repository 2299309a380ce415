import OutlookModel

/// Published employment and wages.
enum WageStatistics {
    static let all: [Statistic] =
        [wage("employment", "Jobs", .jobs) { Statistic.Value($0.employment) }]
        + ladder("annual", "annual", \.annual) + ladder("hourly", "hourly", \.hourly)

    private static func ladder<Unit>(
        _ prefix: String, _ word: String, _ path: any KeyPath<WageEstimate, WageLadder<Unit>> & Sendable
    ) -> [Statistic] {
        let rungs: [(String, String, @Sendable (WageLadder<Unit>) -> Published<Quantity<Unit>>)] = [
            ("median", "Median \(word) wage", { $0.median }), ("mean", "Mean \(word) wage", { $0.mean }),
            ("p10", "10th percentile, \(word)", { $0.p10 }), ("p25", "25th percentile, \(word)", { $0.p25 }),
            ("p75", "75th percentile, \(word)", { $0.p75 }), ("p90", "90th percentile, \(word)", { $0.p90 }),
        ]
        return rungs.map { name, heading, rung in
            wage("\(prefix)_\(name)_usd", heading, .dollars) { Statistic.Value(rung($0[keyPath: path])) }
        }
    }

    static func wage(
        _ id: String, _ heading: String, _ unit: Statistic.Unit,
        _ value: @escaping @Sendable (WageEstimate) -> Statistic.Value
    ) -> Statistic {
        Statistic(id, heading, unit) { figures, _ in figures.wage.map(value) ?? .noWage }
    }
}
