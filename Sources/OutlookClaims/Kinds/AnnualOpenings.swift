import OutlookModel

/// "About 95,000 openings each year": growth and replacement of workers who leave, the average of a year.
///
/// Cycles up to 2014-24 publish another concept as the sum of a decade; a year of it is a tenth.
enum AnnualOpenings {
    static let kind = ClaimKind(
        id: "openings", name: "openings a year", unit: .jobs,
        source: .projection { rows, _ in
            var sum = 0
            for row in rows {
                switch row.openings {
                case .perYear(.value(let openings)): sum += openings.steps * 10_000
                case .perDecade(.value(let openings)): sum += openings.steps * 1_000
                case .perYear(let cell), .perDecade(let cell): return .none(cell.absence?.meaning ?? "not published")
                }
            }
            return .number(sum)
        },
        cues: [
            (
                .openings,
                [
                    "openings", "opening", "job openings", "vacancies", "annual openings", "annual job openings",
                    "job opportunities", "openings for", "openings per year", "new openings", "new job openings",
                ]
            )
        ])
}
