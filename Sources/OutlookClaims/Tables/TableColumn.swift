import OutlookStatistics

/// A column of a table that lost its borders: what its heading says of the figures below it.
struct TableColumn {
    enum Measure: Hashable {
        case wage, level, openings, change, changeInJobs
        /// Figures that are no claims: shares, errors, ranks.
        case other
    }

    var measure: Measure?
    var rung: Rung?
    var hasPay = false
    /// Whether the heading says by the hour, or by the year.
    var isHourly: Bool?
    /// Whether pay is told by the month or the week, or growth by the year.
    var isOtherUnit = false
    var isPercent = false
    var isProjected = false
    var isInThousands = false
    var hasTime = false
    /// The heading's words.
    var tokens: [Token] = []

    /// Whether the heading says enough to read figures by.
    var isComplete: Bool { measure != nil && (measure != .wage || hasPay || rung != nil && rung != .mean) }

    var isOfGrowth: Bool { measure == .change || measure == .changeInJobs }

    /// Whether a figure has the form of what the heading says.
    func fits(_ figure: Figure) -> Bool { measure == .other || draft(figure) != nil }

    /// The claim a figure of the column is; `nil` where its form is another.
    func draft(_ figure: Figure) -> Scene.Draft? {
        switch measure {
        case .wage: wage(figure)
        case .change: asPercent(figure).map(growth) ?? (isPercent ? nil : changeInJobs(figure))
        case .changeInJobs: figure.form == .percent ? growth(figure) : changeInJobs(figure)
        case .openings: count(figure).map { Scene.Draft(kinds: [AnnualOpenings.kind], figure: $0) }
        case .level: level(figure)
        case .other, nil: nil
        }
    }

    private func wage(_ figure: Figure) -> Scene.Draft? {
        let isWritten = figure.form == .money || figure.hasCommas || figure.decimals == 2 || figure.value >= 1_000_000
        guard figure.form != .percent, isWritten, figure.value > 0 else { return nil }
        let hourly: Bool
        switch figure.value {
        case 700..<40_000 where isHourly != false: hourly = true
        case 900_000... where isHourly != true: hourly = false
        default: return nil
        }
        var paid = figure
        paid.form = .money
        var draft = Scene.Draft(kinds: [], isKindSure: rung != nil, figure: paid)
        draft.kinds = (rung.map { [$0] } ?? [.median, .mean]).map { ClaimCatalog.wage($0, hourly: hourly) }
        draft.isBureauForm = rung != nil && rung != .mean
        return draft
    }

    private func growth(_ figure: Figure) -> Scene.Draft {
        var draft = Scene.Draft(kinds: [GrowthPercent.kind], figure: figure)
        draft.isDecline = figure.isNegative
        draft.isSignOpen = figure.isNegative
        draft.isBureauForm = true
        return draft
    }

    private func asPercent(_ figure: Figure) -> Figure? {
        if figure.form == .percent { return figure.value < 100_000 ? figure : nil }
        guard figure.form != .money, !figure.hasCommas, figure.scale == 1, !isInThousands,
            figure.value < 20_000, isPercent || figure.decimals == 1 || figure.value < 10_000
        else { return nil }
        var percent = figure
        percent.form = .percent
        return percent
    }

    private func changeInJobs(_ figure: Figure) -> Scene.Draft? {
        guard let counted = count(figure) else { return nil }
        var draft = Scene.Draft(kinds: [GrowthNumber.kind], figure: counted)
        draft.isDecline = figure.isNegative
        draft.isBureauForm = true
        return draft
    }

    private func level(_ figure: Figure) -> Scene.Draft? {
        guard let counted = count(figure), !figure.isNegative else { return nil }
        var draft = Scene.Draft(kinds: [Employment.kind, Jobs.base, Jobs.projected], figure: counted)
        draft.isKindSure = isProjected
        if isProjected {
            draft.kinds = [Jobs.projected]
            draft.level = .target
        }
        draft.isBureauForm = true
        return draft
    }

    /// A number of jobs, in ones.
    private func count(_ figure: Figure) -> Figure? {
        guard figure.form == .count || figure.form == .bare else { return nil }
        var counted = figure
        if isInThousands {
            guard figure.scale == 1, figure.value < 1_000_000_000 else { return nil }
            counted.value *= 1_000
            counted.quantum *= 1_000
            counted.scale = 1_000
        }
        return counted.value >= 10_000 && (counted.decimals == 0 || counted.scale > 1) ? counted : nil
    }
}
