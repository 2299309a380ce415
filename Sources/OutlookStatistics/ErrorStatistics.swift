import OutlookModel

/// Published relative standard errors, and the 90 percent intervals they leave.
enum ErrorStatistics {
    static let all: [Statistic] = [
        WageStatistics.wage("employment_rse_pct", "RSE of jobs", .percent) { Statistic.Value($0.employmentRSE) },
        WageStatistics.wage("mean_rse_pct", "RSE of the mean wage", .percent) { Statistic.Value($0.meanRSE) },
        bound("employment_low90", "Jobs, lower 90% bound", .jobs) {
            ConfidenceInterval($0.employment, rse: $0.employmentRSE)?.lower
        },
        bound("employment_high90", "Jobs, upper 90% bound", .jobs) {
            ConfidenceInterval($0.employment, rse: $0.employmentRSE)?.upper
        },
        bound("annual_mean_low90_usd", "Mean annual wage, lower 90% bound", .dollars) {
            ConfidenceInterval($0.annual.mean, rse: $0.meanRSE)?.lower
        },
        bound("annual_mean_high90_usd", "Mean annual wage, upper 90% bound", .dollars) {
            ConfidenceInterval($0.annual.mean, rse: $0.meanRSE)?.upper
        },
    ]

    private static func bound(
        _ id: String, _ heading: String, _ unit: Statistic.Unit, _ value: @escaping @Sendable (WageEstimate) -> Double?
    ) -> Statistic {
        WageStatistics.wage(id, heading, unit) {
            Statistic.Value(rounding: value($0), decimals: 0, otherwise: "estimate or error not published")
        }
    }
}
