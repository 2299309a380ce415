import OutlookModel

/// "673,660 were employed in May 2018": wage and salary jobs of the survey, to the nearest 10.
enum Employment {
    static let kind = ClaimKind(
        id: "employment", name: "employment", unit: .jobs, source: .wage { PublishedValue($0.employment) },
        cues: [
            (
                .employed,
                [
                    "employed", "employs", "employ", "employment", "employing", "workforce", "held", "hold", "holding",
                    "there were", "there are", "working", "worked", "work", "number of jobs", "practicing", "jobs held",
                    "people employed", "total employment", "employment level", "accounted for", "number of",
                ]
            ),
            (.jobs, ["jobs", "job", "positions", "position"]),
            (
                .workers,
                ["workers", "people", "professionals", "individuals", "employees", "practitioners", "americans"]
            ),
            (.thousands, ["thousands", "in thousands", "thousands of jobs"]),
        ])
}
