/// One estimate of a group.
enum Estimate: Hashable, Sendable {
    /// There is nothing it could be computed from.
    case absent
    /// It is at or above the highest number published, or above the last lower bound of the bins, where that is known.
    case bound(ExactDecimal?)
    case exact(ExactDecimal)
    case real(Double)
    /// Two things that cannot be compared.
    case notComparable

    /// The number, where there is one.
    var double: Double? {
        switch self {
        case .exact(let number): number.double
        case .real(let number): number
        case .absent, .bound, .notComparable: nil
        }
    }
}

/// The estimates of one group, with their errors where there are replicate weights.
struct GroupEstimates: Sendable {
    var rows: Int64 = 0
    var weight = Estimate.absent
    /// Percentiles, mean, sums, ratios, in the order of the columns.
    var estimates: [Estimate] = []
    /// The standard errors of the weight and of the estimates; empty without replicate weights.
    var errors: [Estimate] = []
}
