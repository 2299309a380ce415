import OutlookModel

/// "The average salary was $34,540": all wages divided by all workers.
enum MeanWage {
    static let all = [
        ClaimKind(
            id: "annual-mean", name: "mean annual wage", unit: .dollarsPerYear,
            source: .wage { PublishedValue($0.annual.mean) }, rung: .mean, cues: cues),
        ClaimKind(
            id: "hourly-mean", name: "mean hourly wage", unit: .dollarsPerHour,
            source: .wage { PublishedValue($0.hourly.mean) }, rung: .mean),
    ]

    private static let cues: [(Cue, [String])] = [
        (.rung(.mean), ["mean", "average", "averages", "averaged", "averaging", "on average", "mean average", "avg"])
    ]
}
