import Glibc

/// The percentiles of a plan: which cumulative weights they need, and what they are once those are found.
struct Quantiles: Sendable {
    let percentiles: [Percentile]
    let method: QuantileMethod
    let bins: Bins?
    /// The decimals of the value.
    let decimals: Int
    /// Whether values are kept as binary numbers.
    let isBinary: Bool

    /// The cumulative weights at which the values have to be known: one for each percentile, then, for the methods
    /// that take two values, another for each.
    func needs(total: Int128) -> [Int128] {
        var needs: [Int128] = []
        findNeeds(total: total, &needs)
        return needs
    }

    /// The same, in an array that is used again and again.
    func findNeeds(total: Int128, _ needs: inout [Int128]) {
        needs.removeAll(keepingCapacity: true)
        let isInterpolated = bins == nil && method == .interpolated
        for percentile in percentiles {
            let share = share(percentile, of: isInterpolated ? total - 1 : total)
            needs.append(isInterpolated ? share.whole + 1 : max(1, share.whole + (share.rest > 0 ? 1 : 0)))
        }
        guard bins == nil, method != .smallestReaching else { return }
        for percentile in percentiles {
            let share = share(percentile, of: isInterpolated ? total - 1 : total)
            needs.append(min(total, share.whole + (isInterpolated ? 2 : 1)))
        }
    }

    /// A percentile of a total, as a whole number and what is left over in units of 1 / denominator.
    private func share(_ percentile: Percentile, of total: Int128) -> (whole: Int128, rest: Int128) {
        let denominator = Int128(percentile.denominator)
        if let small = Int64(exactly: total) {
            let (product, isTooLarge) = small.multipliedReportingOverflow(by: Int64(percentile.digits))
            let divisor = Int64(percentile.denominator)
            if !isTooLarge { return (Int128(product / divisor), Int128(product % divisor)) }
        }
        let (product, isTooLarge) = total.multipliedReportingOverflow(by: Int128(percentile.digits))
        if !isTooLarge { return (product / denominator, product % denominator) }
        let (whole, rest) = (total / denominator, total % denominator)
        let part = rest * Int128(percentile.digits)
        return (whole * Int128(percentile.digits) + part / denominator, part % denominator)
    }

    /// Adds the percentiles, given what was found at the cumulative weights they need; without a weight there are none.
    func addEstimates(_ found: [QuantileWalker.Found?], total: Int128, to estimates: inout [Estimate]) {
        for index in percentiles.indices {
            estimates.append(total > 0 ? estimate(index, found, total: total) : .absent)
        }
    }

    private func estimate(_ index: Int, _ found: [QuantileWalker.Found?], total: Int128) -> Estimate {
        guard let low = found[index] else { return .absent }
        if let bins { return inBin(bins, low, percentiles[index], total: total) }
        if method == .smallestReaching { return exact(low.value) }
        guard let high = found[percentiles.count + index] else { return .absent }
        return between(low.value, high.value, percentiles[index], total: total)
    }

    private func exact(_ value: Int64) -> Estimate {
        if value == Entry.bound { return .bound(nil) }
        if isBinary { return .real(BinaryValue.number(of: value)) }
        return .exact(ExactDecimal(digits: Int128(value), decimals: decimals))
    }

    private func between(_ low: Int64, _ high: Int64, _ percentile: Percentile, total: Int128) -> Estimate {
        if low == high { return exact(low) }
        var denominator: Int128 = 2, rest: Int128 = 1
        if method == .interpolated {
            denominator = Int128(percentile.denominator)
            rest = share(percentile, of: total - 1).rest
            if rest == 0 { return exact(low) }
        }
        if high == Entry.bound { return .bound(nil) }
        if isBinary {
            let low = BinaryValue.number(of: low), high = BinaryValue.number(of: high)
            return .real(low + (high - low) * (Double(rest) / Double(denominator)))
        }
        let figures = method == .interpolated ? percentile.decimals + 2 : 1
        let scale: Int128 = method == .interpolated ? 1 : 5
        let digits = (Int128(low) * denominator + rest * (Int128(high) - Int128(low))) * scale
        return .exact(ExactDecimal(digits: digits, decimals: decimals + figures))
    }

    /// A percentile inside an interval: evenly, or by Pareto's law.
    private func inBin(
        _ bins: Bins, _ found: QuantileWalker.Found, _ percentile: Percentile, total: Int128
    ) -> Estimate {
        let bin = Int(found.value)
        let lower = ExactDecimal(bins.lowerBounds[bin])
        guard bin + 1 < bins.lowerBounds.count else { return .bound(lower) }
        let from = lower.double, to = ExactDecimal(bins.lowerBounds[bin + 1]).double
        let target = Double(total) * Double(percentile.digits) / Double(percentile.denominator)
        let before = Double(found.before), through = Double(found.through)
        let above = Double(total) - through
        if bins.interpolation == .pareto, from > 0, above > 0 {
            // The share above x falls as a power of x, through the shares above both ends of the interval.
            let share = log((Double(total) - before) / (Double(total) - target)) / log((Double(total) - before) / above)
            return .real(rounded(from * exp(share * log(to / from))))
        }
        return .real(rounded(from + max(0, target - before) / (through - before) * (to - from)))
    }

    /// To six decimals, which libraries of different machines agree on.
    private func rounded(_ number: Double) -> Double { (number * 1_000_000).rounded() / 1_000_000 }
}
