/// The mean and the five published percentiles of a wage, all in the same unit.
public struct WageLadder<Unit: UnitOfMeasure>: Hashable, Sendable {
    public var mean: Published<Quantity<Unit>>
    public var p10: Published<Quantity<Unit>>
    public var p25: Published<Quantity<Unit>>
    public var median: Published<Quantity<Unit>>
    public var p75: Published<Quantity<Unit>>
    public var p90: Published<Quantity<Unit>>

    public init(
        mean: Published<Quantity<Unit>>, p10: Published<Quantity<Unit>>, p25: Published<Quantity<Unit>>,
        median: Published<Quantity<Unit>>, p75: Published<Quantity<Unit>>, p90: Published<Quantity<Unit>>
    ) {
        self.mean = mean
        self.p10 = p10
        self.p25 = p25
        self.median = median
        self.p75 = p75
        self.p90 = p90
    }

    /// A ladder of which nothing is published, for one reason.
    public init(unavailable absence: Absence) {
        self.init(
            mean: .unavailable(absence), p10: .unavailable(absence), p25: .unavailable(absence),
            median: .unavailable(absence), p75: .unavailable(absence), p90: .unavailable(absence))
    }

    /// The percentiles from lowest to highest, without the mean.
    public var percentiles: [Published<Quantity<Unit>>] { [p10, p25, median, p75, p90] }
}
