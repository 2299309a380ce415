public import OutlookModel

/// How a published wage moved from one May to the next: only between neighbouring years that mean the same work, and
/// only between two figures.
public enum YearChange: Hashable, Sendable {
    /// There is no year before.
    case none
    /// There is one, but nothing to be computed, and why.
    case withheld(String)
    /// The later figure over the earlier one, with what a reader must know beside it.
    case ratio(Double, note: String)

    /// - Parameters:
    ///   - first: the earlier cell of the same work; `nil` where the work cannot be followed to that year.
    ///   - before: the earlier period; `nil` where there is none.
    public init<Unit>(
        from first: Published<Quantity<Unit>>?, in before: ReferencePeriod?, to second: Published<Quantity<Unit>>,
        in period: ReferencePeriod
    ) {
        guard let before else {
            self = .none
            return
        }
        guard let first else {
            self = .withheld("not comparable with \(before.title)")
            return
        }
        guard before.year + 1 == period.year, before.month == period.month else {
            self = .withheld("\(before.title) is not the year before")
            return
        }
        switch FigureDifference(from: first, to: second) {
        case .notComparable(let reason): self = .withheld(reason)
        case .difference:
            guard let one = first.value, let other = second.value, one.steps > 0 else {
                self = .withheld("not comparable: the first is zero")
                return
            }
            let isBreak = before.year < 2021 && period.year >= 2021
            self = .ratio(other.number / one.number, note: isBreak ? "across the start of model-based estimates" : "")
        }
    }
}
