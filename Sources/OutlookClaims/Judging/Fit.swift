import OutlookStatistics

/// How well a written figure agrees with a published one.
enum Fit: Hashable, Sendable {
    /// To the last digit printed.
    case exact
    /// At the precision written.
    case rounded
    /// Agrees, with something to be said of it.
    case noted(String)

    /// Compares a figure with a published value; `nil` when they do not agree.
    ///
    /// - Parameters:
    ///   - isDecline: whether the text says that there will be less.
    ///   - members: how many rows were summed, each rounded on its own.
    static func of(_ figure: Figure, with value: PublishedValue, kind: ClaimKind, isDecline: Bool, members: Int) -> Fit?
    {
        switch value {
        case .none, .phrase: return nil
        case .atLeast(let bound):
            return figure.value == bound ? .noted("the BLS publishes only that it is this or more") : nil
        case .percent(let percent, let wholes): return percentFit(figure, percent, wholes, isDecline)
        case .number(var number):
            if kind.id == GrowthNumber.kind.id {
                guard isDecline == (number < 0) || number == 0 else { return nil }
                number = abs(number)
            }
            return numberFit(figure, number, kind, members)
        }
    }

    private static func percentFit(_ figure: Figure, _ published: Int, _ wholes: [Int], _ isDecline: Bool) -> Fit? {
        let sign = isDecline ? -1 : 1
        if let upper = figure.upper {
            let value = sign * published
            return value >= figure.value - 50 && value <= upper + 50 ? .rounded : nil
        }
        let written = sign * figure.value
        if figure.decimals > 0 {
            let slack = figure.decimals == 1 ? 6 : 5
            if abs(written - published) <= slack { return .exact }
            // "12.0%" is a whole percent in a machine's dress.
            if written % 100 == 0, wholes.contains(written / 100) { return .exact }
        } else if wholes.contains(written / 100) {
            return .exact
        }
        let difference = figure.value - sign * published
        switch figure.hedge {
        case .none, .under: return nil
        case .about: return abs(difference) <= 100 ? .rounded : nil
        case .nearly: return difference >= 0 && difference <= 150 || abs(difference) <= 50 ? .rounded : nil
        case .over:
            // "Exceed 30 percent" is true of 39: whole tens leave room up to the next.
            let room = figure.decimals == 0 && figure.value % 1_000 == 0 ? -1_000 : -150
            return difference <= 0 && difference > room || abs(difference) <= 50 ? .rounded : nil
        }
    }

    private static func numberFit(_ figure: Figure, _ published: Int, _ kind: ClaimKind, _ members: Int) -> Fit? {
        let written = figure.value
        if written == published { return .exact }
        let difference = abs(written - published)
        if members > 1, kind.isProjection, difference <= members * 10_000 { return .rounded }
        // Written with fewer digits than published: "$33.6K", "1.2 million", "$34,000".
        let half = figure.quantum / 2
        let isRound = figure.scale > 1 || isRoundNumber(figure, kind)
        let limit = published / 20
        // "Over $34,000" claims a floor, which rounding up does not give.
        let isOverstated = figure.hedge == .over && published < written
        // "Nearly" and "just under" claim a ceiling; "less than" is only how the lowest tenth is told.
        let isCeiling = figure.hedge == .nearly || figure.hedge == .under && !kind.isLowEnd
        let isUnderstated = isCeiling && published > written
        if isRound, !isOverstated, !isUnderstated, difference <= min(half, limit) { return .rounded }
        switch figure.hedge {
        case .none: return nil
        case .under: return nil
        case .about: return difference <= max(min(half, limit), published / 200 * 3) ? .rounded : nil
        case .over:
            // "More than 1 million" is true of 1.1 million: one round digit leaves room up to the next.
            let room = max(limit, min(half * 2, published / 5))
            return published >= written && difference <= max(half * 2, published / 200 * 3) && difference <= room
                ? .rounded : nil
        case .nearly:
            return published <= written && difference <= limit ? .rounded : nil
        }
    }

    /// Whether a figure without a hedge was rounded by its writer: whole thousands where the table prints tens.
    private static func isRoundNumber(_ figure: Figure, _ kind: ClaimKind) -> Bool {
        switch kind.unit {
        case .dollarsPerYear: figure.quantum >= 100_000
        case .dollarsPerHour: figure.decimals == 0
        case .jobs: figure.quantum >= 100_000 && figure.value >= 1_000_000
        default: false
        }
    }

    /// Compares words for growth with the published change.
    static func of(_ phrase: OutlookCategory, with value: PublishedValue) -> Fit? {
        guard case .phrase(let categories, let isConfirmed) = value else { return nil }
        if categories.contains(phrase) { return .exact }
        guard !isConfirmed, let written = OutlookCategory.allCases.firstIndex(of: phrase),
            categories.contains(where: { category in
                OutlookCategory.allCases.firstIndex(of: category).map { abs($0 - written) == 1 } ?? false
            })
        else { return nil }
        return .noted("one step off at a bound of this edition that could not be confirmed")
    }
}
