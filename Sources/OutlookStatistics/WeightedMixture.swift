/// The extremes of an average whose weights are known only to lie in intervals.
///
/// The largest average gives the large values their largest weights and the small values their smallest: one threshold
/// in the order of the values, found by trying each.
struct WeightedMixture {
    /// The interval each weight lies in.
    let weights: [ClosedRange<Double>]

    /// The largest average of the values; `nil` where all weights may be zero.
    func maximum(_ values: [Double]) -> Double? {
        var order = Array(weights.indices)
        order.sort { values[$0] > values[$1] }
        var weight = weights.reduce(0) { $0 + $1.lowerBound }
        var sum = zip(weights, values).reduce(0) { $0 + $1.0.lowerBound * $1.1 }
        var best = weight > 0 ? sum / weight : nil
        for index in order {
            let more = weights[index].upperBound - weights[index].lowerBound
            weight += more
            sum += more * values[index]
            if weight > 0 { best = max(best ?? -.infinity, sum / weight) }
        }
        return best
    }

    /// The smallest average of the values; `nil` where all weights may be zero.
    func minimum(_ values: [Double]) -> Double? { maximum(values.map { -$0 }).map { -$0 } }
}
