import OutlookModel

/// "Held about 634,400 jobs in 2016", "to 818,400 by 2026": all jobs where a projection starts and ends, to 100.
enum Jobs {
    static let base = ClaimKind(
        id: "jobs", name: "jobs", unit: .jobs, source: .projection { rows, _ in .jobs(rows.map(\.base)) },
        isLevel: .base)

    static let projected = ClaimKind(
        id: "projected-jobs", name: "projected jobs", unit: .jobs,
        source: .projection { rows, _ in .jobs(rows.map(\.target)) },
        cues: [
            (
                .reach,
                [
                    "reach", "reaching", "will be", "rise to", "grow to", "climb to", "increase to",
                    "expand to", "projected employment", "employment to", "will have", "will hold", "would be",
                    "up to a total of",
                ]
            )
        ], isLevel: .target)
}
