public import OutlookModel

/// What lies between two published figures of one unit: a number only where both are figures, otherwise the reason
/// there is none.
public enum FigureDifference<Unit: UnitOfMeasure>: Hashable, Sendable {
    /// The second less the first, and in percent of the first (`nil` where the first is zero or less).
    case difference(Quantity<Unit>, percent: Double?)
    case notComparable(String)

    public init(from first: Published<Quantity<Unit>>, to second: Published<Quantity<Unit>>) {
        guard let one = first.value else {
            self = .notComparable("not comparable: the first is " + first.shortcoming)
            return
        }
        guard let other = second.value else {
            self = .notComparable("not comparable: " + second.shortcoming)
            return
        }
        let steps = other.steps.subtractingReportingOverflow(one.steps)
        guard !steps.overflow else {
            self = .notComparable("not comparable: out of range")
            return
        }
        let percent = one.steps > 0 ? (other.number / one.number - 1) * 100 : nil
        self = .difference(Quantity(steps: steps.partialValue), percent: percent)
    }

    /// The difference in percent of the first figure, where there is one.
    public var percent: Double? {
        if case .difference(_, let percent) = self { percent } else { nil }
    }

    /// Why there is no difference.
    public var reason: String? {
        if case .notComparable(let reason) = self { reason } else { nil }
    }
}

extension Published {
    /// Why this cell cannot be calculated with; empty for a figure.
    public var shortcoming: String {
        switch self {
        case .value: ""
        case .atLeast: "a bound (top-coded)"
        case .below: "a bound"
        case .unavailable(let absence): "no figure (\(absence.meaning))"
        }
    }
}
