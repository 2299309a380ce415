/// The wage at and above which the survey prints `#` instead of a percentile. Means are not capped.
public struct TopCode: Hashable, Sendable {
    public var hourly: HourlyWage
    /// Whether the cap of this year was read in a source or computed on its tables; `false`: only remembered.
    public var isConfirmed: Bool

    public init(hourly: HourlyWage, isConfirmed: Bool) {
        self.hourly = hourly
        self.isConfirmed = isConfirmed
    }

    /// The annual cap: 2,080 times the hourly one, as the survey defines it.
    public var annual: AnnualWage {
        let (product, isTooLarge) = hourly.steps.multipliedReportingOverflow(by: 2080)
        return AnnualWage(steps: isTooLarge ? .max : product / 100)
    }
}
