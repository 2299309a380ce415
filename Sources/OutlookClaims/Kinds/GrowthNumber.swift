import OutlookModel

/// "183,900 new jobs": the projected change of a decade in jobs, to 100.
enum GrowthNumber {
    static let kind = ClaimKind(
        id: "growth-number", name: "projected change in jobs", unit: .jobs,
        source: .projection { rows, _ in .jobs(rows.map(\.change)) },
        cues: [
            (
                .newJobs,
                [
                    "new jobs", "additional jobs", "new positions", "additional positions", "jobs added",
                    "employment change",
                    "more jobs", "more positions", "change in employment", "newly created jobs", "new job",
                    "extra jobs",
                    "jobs created", "new job openings created", "jobs to be added", "new opportunities",
                    "jobs being added",
                    "jobs will be added", "jobs will be created", "additional workers", "new workers", "will be needed",
                    "more will be needed",
                ]
            ),
            (
                .add,
                [
                    "add", "adding", "adds", "added", "create", "creating", "creation of", "addition of", "addition",
                    "gain", "gain of", "rise of", "jump of", "gaining",
                    "increase of", "growth of",
                ]
            ),
            (
                .lose,
                [
                    "lose", "losing", "shed", "shedding", "cut", "loss of", "jobs lost", "fewer jobs",
                    "fewer positions", "decline of", "drop of", "reduction of", "fewer",
                    "decrease of",
                ]
            ),
            (.more, ["more", "additional", "new", "extra", "another"]),
        ])
}
