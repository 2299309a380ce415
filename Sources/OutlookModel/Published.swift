/// What an agency printed in one cell: a value, a bound, or the reason there is none.
///
/// A marker is never zero and a top-code never a value, so only `.value` can be calculated with; everything else has
/// to be handled by name.
public enum Published<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The figure itself.
    case value(Value)
    /// Top-coded: the figure is this or more.
    case atLeast(Value)
    /// The figure is under this.
    case below(Value)
    /// No figure, and why.
    case unavailable(Absence)

    /// The figure, when one was printed.
    public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// The reason for there being no figure and no bound.
    public var absence: Absence? {
        if case .unavailable(let absence) = self { absence } else { nil }
    }

    /// The same cell with its figure or bound turned into another unit or type.
    public func map<Other>(_ transform: (Value) -> Other) -> Published<Other> {
        switch self {
        case .value(let value): .value(transform(value))
        case .atLeast(let bound): .atLeast(transform(bound))
        case .below(let bound): .below(transform(bound))
        case .unavailable(let absence): .unavailable(absence)
        }
    }
}

extension Published where Value: CustomStringConvertible {
    /// The cell as a tidy table writes it: the number, `>=N`, `<N`, or the agency's own marker.
    public var token: String {
        switch self {
        case .value(let value): value.description
        case .atLeast(let bound): ">=" + bound.description
        case .below(let bound): "<" + bound.description
        case .unavailable(let absence): absence.marker
        }
    }
}
