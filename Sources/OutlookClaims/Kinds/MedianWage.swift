import OutlookModel

/// "The median annual wage was $33,610": half the workers earned more, half less.
enum MedianWage {
    static let all = [
        ClaimKind(
            id: "annual-median", name: "median annual wage", unit: .dollarsPerYear,
            source: .wage { PublishedValue($0.annual.median) }, rung: .median, cues: cues),
        ClaimKind(
            id: "hourly-median", name: "median hourly wage", unit: .dollarsPerHour,
            source: .wage { PublishedValue($0.hourly.median) }, rung: .median),
    ]

    private static let cues: [(Cue, [String])] = [
        (
            .rung(.median),
            [
                "median", "midpoint", "percentile 50 percent", "percentile 50", "50th percentile", "50th",
                "middle of the pay scale", "median average",
                "half earn more than", "half make more than", "half made more than", "half of workers earn more than",
                "half earned more than", "half of them earned more than",
            ]
        )
    ]
}
