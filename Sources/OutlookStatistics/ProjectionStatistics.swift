import OutlookModel

/// Published employment now and in ten years.
enum ProjectionStatistics {
    static let all: [Statistic] = [
        projection("employment_base_thousands", "Jobs, base year (thousands)", .thousands) { Statistic.Value($0.base) },
        projection("employment_target_thousands", "Jobs, target year (thousands)", .thousands) {
            Statistic.Value($0.target)
        },
        projection("change_thousands", "Change (thousands)", .signedThousands) { Statistic.Value($0.change) },
        projection("change_pct", "Change", .signedPercent) { Statistic.Value($0.percentChange) },
        projection("self_employed_pct", "Self-employed", .percent) { Statistic.Value($0.selfEmployedPercent) },
    ]

    static func projection(
        _ id: String, _ heading: String, _ unit: Statistic.Unit,
        _ value: @escaping @Sendable (OccupationProjection) -> Statistic.Value
    ) -> Statistic {
        Statistic(id, heading, unit) { figures, _ in figures.projection.map(value) ?? .noProjection }
    }
}
