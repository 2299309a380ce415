import OutlookModel
import OutlookStatistics

/// "Projected to grow 29 percent from 2016 to 2026": the change of a decade, as a whole percent or with one decimal.
enum GrowthPercent {
    static let kind = ClaimKind(
        id: "growth-percent", name: "projected growth", unit: .percent,
        source: .projection { rows, _ in value(of: rows) },
        cues: [
            (
                .grow,
                [
                    "grow", "growing", "growth", "increase", "increasing", "rise", "rising", "expand", "expansion",
                    "expanding", "climb", "jump", "surge", "gain", "spike", "boost", "job growth", "growth rate",
                    "employment growth", "percent change", "change", "uptick", "swell", "soar", "growth in", "spurt",
                    "upswing",
                ]
            ),
            (
                .decline,
                [
                    "decline", "declining", "decrease", "decreasing", "shrink", "shrinking", "fall", "falling", "drop",
                    "dropping", "decreases", "reduction", "contract by", "contraction", "contract", "dip", "slump",
                    "slide", "loss",
                ]
            ),
            (
                .grewInThePast,
                [
                    "grew", "increased", "rose", "expanded", "climbed", "jumped", "fell", "dropped", "declined",
                    "decreased",
                ]
            ),
            (
                .outlook,
                [
                    "job outlook", "outlook", "employment outlook", "career outlook", "job growth", "projected growth",
                    "job prospects", "demand", "employment growth", "projected job growth",
                    "growth rate", "job market", "expected growth", "job growth rate", "employment projections",
                    "projected growth rate", "employment growth rate",
                ]
            ),
        ])

    /// Of two whole percents first the one that the jobs themselves, printed with more digits, speak for.
    private static func likeliestFirst(_ wholes: [Int], _ row: OccupationProjection) -> [Int] {
        guard wholes.count == 2, let base = row.base.value, let target = row.target.value, base.steps > 0 else {
            return wholes
        }
        let percent = Double(target.steps - base.steps) / Double(base.steps) * 100
        return Int(percent.rounded(.toNearestOrAwayFromZero)) == wholes[1] ? [wholes[1], wholes[0]] : wholes
    }

    /// The published percent of one row; of several, the percent of their sums.
    static func value(of rows: [OccupationProjection]) -> PublishedValue {
        if rows.count == 1 {
            guard let percent = rows[0].percentChange.value, let whole = WholePercent(rows[0]) else {
                return .none(rows[0].percentChange.absence?.meaning ?? "not published")
            }
            return .percent(percent.steps, wholes: likeliestFirst(whole.candidates, rows[0]))
        }
        var base = 0
        var change = 0
        for row in rows {
            guard let from = row.base.value, let step = row.change.value else {
                return .none("not published for all members")
            }
            base += from.steps
            change += step.steps
        }
        guard base > 0 else { return .none("not published") }
        let percent = Double(change) / Double(base) * 100
        let slack = Double(rows.count) * 5 / Double(base) + 0.01
        let wholes = Set([percent - slack, percent + slack].map { Int($0.rounded(.toNearestOrAwayFromZero)) })
        return .percent(Int((percent * 100).rounded()), wholes: wholes.sorted())
    }
}
