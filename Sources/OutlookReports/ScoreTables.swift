import OutlookDocument
import OutlookModel
import OutlookStatistics

/// The tables of a score: cycles, major groups, and the best and worst misses.
enum ScoreTables {
    /// How many occupations a list has.
    private static let length = 10
    /// The fewest base-year jobs, in thousands, an occupation must have to be listed.
    private static let floor = 50.0

    static func heading(_ score: ProjectionScore) -> String {
        "\(score.cycle.title) against \(score.laterCycle.baseYear)"
            + (score.isRunning ? ", interim" : "")
    }

    /// What a finished cycle was worth, in words.
    static func sentence(_ score: ProjectionScore) -> String {
        let summary = ScoreSummary(score.outcomes, totalPercent: score.total?.expectedPercent)
        func percent(_ number: Double?, _ decimals: Int = 1) -> String {
            if case .number(let plain) = Statistic.Value(rounding: number, decimals: decimals, otherwise: "") {
                plain
            } else {
                "–"
            }
        }
        return "\(heading(score)): the direction was right for \(summary.directionRight) of \(summary.directionKnown) "
            + "occupations (\(percent(summary.directionRightPercent)) percent); half of them missed by more than "
            + "\(percent(summary.medianError)) percent, as against \(percent(summary.noChangeMedianError)) for a guess of no "
            + "change and \(percent(summary.totalGrowthMedianError)) for growth like the projected total. "
            + "\(summary.count) of \(score.projected.count) occupations could be compared, with "
            + "\(percent(score.jobCoverage)) percent of the jobs."
    }

    private static let errorColumns = [
        DocumentColumn("median_error_pct", "Median error", .percent, hasNotes: true),
        DocumentColumn("no_change_median_error_pct", "no change", .percent, hasNotes: true),
        DocumentColumn("total_growth_median_error_pct", "like total", .percent, hasNotes: true),
        DocumentColumn("weighted_error_pct", "Jobs misplaced", .percent, hasNotes: true),
        DocumentColumn("no_change_weighted_error_pct", "no change", .percent, hasNotes: true),
        DocumentColumn("total_growth_weighted_error_pct", "like total", .percent, hasNotes: true),
        DocumentColumn("closer_than_no_change", "Closer than no change", .number),
        DocumentColumn("closer_than_total_growth", "than like total", .number, hasNotes: true),
    ]

    private static func errors(_ summary: ScoreSummary) -> [DocumentCell] {
        [
            percent(summary.medianError), percent(summary.noChangeMedianError), percent(summary.totalGrowthMedianError),
            percent(summary.weightedError), percent(summary.noChangeWeightedError),
            percent(summary.totalGrowthWeightedError), DocumentCell(.number(String(summary.closerThanNoChange))),
            summary.closerThanTotalGrowth.map { DocumentCell(.number(String($0))) }
                ?? .missing("–", note: noTotal),
        ]
    }

    private static let noTotal = "the total is not in the tables of this cycle here"

    /// What was compared and whether the directions were right, then how far off the levels were.
    static func cycles(
        _ scores: [ProjectionScore], name: String, caption: String, sources: [String]
    ) -> [DocumentTable] {
        let summaries = scores.map { ScoreSummary($0.outcomes, totalPercent: $0.total?.expectedPercent) }
        let names = scores.map { score in
            [DocumentCell.text(score.cycle.description), .text(String(score.laterCycle.baseYear))]
        }
        let columns = [DocumentColumn("cycle", "Cycle"), DocumentColumn("year", "Against")]
        let directions = zip(scores, summaries).map { score, summary in
            [
                percent(score.total?.expectedPercent), percent(score.total?.actualPercent),
                DocumentCell(.number(String(summary.count))), percent(score.coverage), percent(score.jobCoverage),
                DocumentCell(.number(String(summary.directionRight))),
                DocumentCell(.number(String(summary.directionKnown))), percent(summary.directionRightPercent),
            ]
        }
        return [
            DocumentTable(
                name: name, caption: caption + ": what was compared, and the direction",
                columns: columns + [
                    DocumentColumn("total_expected_pct", "All jobs, projected", .signedPercent, hasNotes: true),
                    DocumentColumn("total_actual_pct", "came", .signedPercent, hasNotes: true),
                    DocumentColumn("occupations", "Compared", .number),
                    DocumentColumn("coverage_pct", "of all", .percent, hasNotes: true),
                    DocumentColumn("job_coverage_pct", "of jobs", .percent, hasNotes: true),
                    DocumentColumn("direction_right", "Direction right", .number),
                    DocumentColumn("direction_known", "of", .number),
                    DocumentColumn("direction_right_pct", "in percent", .percent, hasNotes: true),
                ], rows: zip(names, directions).map { $0 + $1 }, footnotes: [], sources: sources),
            DocumentTable(
                name: name + "-errors", caption: caption + ": how far off, beside the simplest guesses",
                columns: columns + errorColumns, rows: zip(names, summaries).map { $0 + errors($1) }),
        ]
    }

    static func details(_ score: ProjectionScore) -> [DocumentTable] {
        let suffix = "-\(score.cycle)" + (score.isRunning ? "-\(score.laterCycle.baseYear)" : "")
        let groups = Dictionary(grouping: score.outcomes, by: \.code.majorGroup)
        let groupRows = groups.keys.sorted().map { code -> [DocumentCell] in
            let summary = ScoreSummary(groups[code] ?? [], totalPercent: score.total?.expectedPercent)
            return [
                .text(code.description), DocumentCell(.number(String(summary.count))),
                percent(summary.directionRightPercent),
            ] + errors(summary)
        }
        let listed = score.outcomes.filter { $0.base.number >= floor }.sorted {
            ($0.absoluteError, $0.code) < ($1.absoluteError, $1.code)
        }
        let size = "with \(Int(floor)) thousand jobs or more in \(score.cycle.baseYear)"
        return [
            DocumentTable(
                name: "by-major-group" + suffix, caption: "By major group",
                columns: [
                    DocumentColumn("soc_code", "Group"), DocumentColumn("occupations", "Compared", .number),
                    DocumentColumn("direction_right_pct", "Direction right", .percent, hasNotes: true),
                ] + errorColumns, rows: groupRows),
            outcomes("best" + suffix, "The \(length) closest, \(size)", Array(listed.prefix(length)), score),
            outcomes("worst" + suffix, "The \(length) furthest off, \(size)", listed.suffix(length).reversed(), score),
        ]
    }

    private static func outcomes(
        _ name: String, _ caption: String, _ outcomes: [ProjectionScore.Outcome], _ score: ProjectionScore
    ) -> DocumentTable {
        let year = score.laterCycle.baseYear
        return DocumentTable(
            name: name, caption: caption,
            columns: [
                DocumentColumn("soc_code", "Code"), DocumentColumn("occupation_title", "Occupation"),
                DocumentColumn("later_soc_code", "Code in \(year)"),
                DocumentColumn("employment_base_thousands", "Jobs, \(score.cycle.baseYear)", .number),
                DocumentColumn(
                    "employment_expected_thousands", score.isRunning ? "Interpolated, \(year)" : "Projected, \(year)",
                    .number, hasNotes: true),
                DocumentColumn("employment_actual_thousands", "Came", .number),
                DocumentColumn("expected_change_pct", "Change, projected", .signedPercent, hasNotes: true),
                DocumentColumn("actual_change_pct", "came", .signedPercent, hasNotes: true),
                DocumentColumn("error_pct", "Error", .percent, hasNotes: true),
            ],
            rows: outcomes.map { outcome in
                [
                    .text(outcome.code.description), .text(outcome.title), .text(outcome.laterCode.description),
                    DocumentCell(.number(outcome.base.description)),
                    Statistic.Value(rounding: outcome.expected, decimals: 1, otherwise: "out of range").cell,
                    DocumentCell(.number(outcome.actual.description)), percent(outcome.expectedPercent),
                    percent(outcome.actualPercent), percent(outcome.absoluteError),
                ]
            })
    }

    private static func percent(_ number: Double?) -> DocumentCell {
        Statistic.Value(rounding: number, decimals: 1, otherwise: noTotal).cell
    }
}
