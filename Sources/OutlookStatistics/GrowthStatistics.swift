import OutlookModel

/// What the projected change is called and what rounding leaves open of it.
enum GrowthStatistics {
    static let all: [Statistic] = [
        ProjectionStatistics.projection("whole_percent", "Whole percent", .signedPercent) { projection in
            switch WholePercent(projection) {
            case .decided(let percent)?: .number(String(percent))
            case .undetermined(let low, let high)?:
                .missing(marker: "", meaning: "\(low) percent or \(high): undetermined by the published figures")
            case nil: .missing(marker: "", meaning: "no percent published")
            }
        },
        Statistic("outlook", "Outlook", .text) { figures, context in
            guard let projection = figures.projection else { return .noProjection }
            guard figures.code != .allOccupations else { return .missing(marker: "", meaning: "the average itself") }
            return phrase(projection, context) ?? .missing(marker: "", meaning: reason(projection, context))
        },
        Statistic("outlook_confirmed", "Bounds of the words confirmed", .text) { figures, context in
            guard let projection = figures.projection, let percent = WholePercent(projection),
                let phrase = context.thresholds?.phrase(for: percent)
            else { return .missing(marker: "", meaning: "no words") }
            return .text(phrase.isConfirmed ? "yes" : "no")
        },
        Statistic("change_pct_per_year", "Compound rate a year", .signedPercent) { figures, context in
            guard let projection = figures.projection else { return .noProjection }
            guard let base = projection.base.value, let target = projection.target.value, let cycle = context.cycle
            else {
                return .missing(marker: "", meaning: "levels not published")
            }
            return Statistic.Value(
                rounding: CompoundRate.percentPerYear(base: base, target: target, years: cycle.years), decimals: 2,
                otherwise: "base of zero")
        },
        bound("change_pct_low", "Change, lower bound of rounding") { $0.lowerBound },
        bound("change_pct_high", "Change, upper bound of rounding") { $0.upperBound },
    ]

    private static func bound(
        _ id: String, _ heading: String, _ end: @escaping @Sendable (ClosedRange<Double>) -> Double
    ) -> Statistic {
        ProjectionStatistics.projection(id, heading, .signedPercent) { projection in
            guard let base = projection.base.value, let target = projection.target.value, base.steps > 0 else {
                return .missing(marker: "", meaning: "levels not published")
            }
            return Statistic.Value(
                rounding: end(ChangeBounds.percent(base: base, target: target)), decimals: 3, otherwise: "base of zero")
        }
    }

    private static func phrase(_ projection: OccupationProjection, _ context: StatisticContext) -> Statistic.Value? {
        guard let percent = WholePercent(projection), let phrase = context.thresholds?.phrase(for: percent) else {
            return nil
        }
        return .text(phrase.category.rawValue)
    }

    private static func reason(_ projection: OccupationProjection, _ context: StatisticContext) -> String {
        guard let percent = WholePercent(projection) else { return "no percent published" }
        guard context.thresholds != nil else { return "the words of this edition are not known" }
        let candidates = percent.candidates.map(String.init).joined(separator: " percent or ")
        return "\(candidates): undetermined by the published figures"
    }
}
