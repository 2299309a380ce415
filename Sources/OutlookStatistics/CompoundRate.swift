import Glibc
public import OutlookModel

/// The constant yearly rate that leads from one level to another: (target / base)^(1 / years) - 1.
public enum CompoundRate {
    /// The rate in percent a year; `nil` where the base is not positive or the target is negative.
    public static func percentPerYear(base: Thousands, target: Thousands, years: Int) -> Double? {
        guard base.steps > 0, target.steps >= 0, years > 0 else { return nil }
        return (pow(target.number / base.number, 1 / Double(years)) - 1) * 100
    }
}
