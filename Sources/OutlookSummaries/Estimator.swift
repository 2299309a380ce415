/// Turns what was added up for a group into estimates and their errors.
struct Estimator: Sendable {
    let layout: GroupLayout
    let quantiles: Quantiles
    let hasMean: Bool
    /// The place among the sums of each column whose sum is wanted, and of both sides of each ratio.
    let sums: [Int]
    let ratios: [(numerator: Int, denominator: Int)]
    /// The decimals of the value, of the weights, then of each column that is added up.
    let decimals: [Int]

    /// The walks through a group's values: one for the weight, one for each replicate.
    struct Walk {
        var main: QuantileWalker
        var replicates: [QuantileWalker]

        /// Takes the words of an entry.
        @inline(__always)
        mutating func take(_ entry: UnsafePointer<Int64>) {
            main.take(entry[0], weight: entry[1])
            for index in replicates.indices { replicates[index].take(entry[0], weight: entry[2 &+ index]) }
        }
    }

    init(_ plan: BoundPlan, layout: GroupLayout, decimals: [Int], isBinary: Bool) {
        self.layout = layout
        self.decimals = decimals
        quantiles = Quantiles(
            percentiles: plan.plan.percentiles, method: plan.plan.method, bins: plan.plan.bins, decimals: decimals[0],
            isBinary: isBinary)
        hasMean = plan.plan.hasMean
        sums = plan.plan.sums.compactMap { plan.place(ofSum: $0) }
        ratios = plan.plan.ratios.compactMap {
            guard let numerator = plan.place(ofSum: $0.numerator), let denominator = plan.place(ofSum: $0.denominator)
            else { return nil }
            return (numerator, denominator)
        }
    }

    func walk(_ scalars: UnsafeMutableRawPointer) -> Walk {
        guard layout.keepsValues else { return Walk(main: QuantileWalker(needs: []), replicates: []) }
        let total = scalars.load(fromByteOffset: GroupLayout.weight, as: Int128.self)
        return Walk(
            main: QuantileWalker(needs: quantiles.needs(total: total)),
            replicates: (0..<layout.replicateCount).map {
                let total = scalars.load(fromByteOffset: layout.replicate($0), as: Int128.self)
                return QuantileWalker(needs: total > 0 ? quantiles.needs(total: total) : [])
            })
    }

    func estimates(_ scalars: UnsafeMutableRawPointer, _ walk: Walk) -> GroupEstimates {
        var group = GroupEstimates()
        group.rows = scalars.load(fromByteOffset: GroupLayout.rows, as: Int64.self)
        let hasBounds = scalars.load(fromByteOffset: GroupLayout.bounds, as: Int64.self) > 0
        group.weight = weight(scalars, at: GroupLayout.weight)
        group.estimates.reserveCapacity(quantiles.percentiles.count + 1 + sums.count + ratios.count)
        addWeighted(scalars, at: GroupLayout.weight, walk.main, hasBounds: hasBounds, to: &group.estimates)
        let main = [group.weight] + (layout.replicateCount > 0 ? group.estimates : [])
        if layout.sumCount > 0 { addPlain(scalars, to: &group.estimates) }
        guard layout.replicateCount > 0 else { return group }
        let replicates = (0..<layout.replicateCount).map { index in
            var estimates = [weight(scalars, at: layout.replicate(index))]
            addWeighted(
                scalars, at: layout.replicate(index), walk.replicates[index], hasBounds: hasBounds, to: &estimates)
            return estimates
        }
        group.errors = main.indices.map { index in Self.error(of: main[index], replicates.map { $0[index] }) }
        return group
    }

    private func weight(_ scalars: UnsafeMutableRawPointer, at offset: Int) -> Estimate {
        let total = scalars.load(fromByteOffset: offset, as: Int128.self)
        return .exact(ExactDecimal(digits: total, decimals: decimals[1]))
    }

    /// Adds the percentiles and the mean by one of the weights.
    private func addWeighted(
        _ scalars: UnsafeMutableRawPointer, at offset: Int, _ walk: QuantileWalker, hasBounds: Bool,
        to estimates: inout [Estimate]
    ) {
        let total = scalars.load(fromByteOffset: offset, as: Int128.self)
        if layout.keepsValues { quantiles.addEstimates(walk.found, total: total, to: &estimates) }
        if hasMean {
            let product = scalars.load(fromByteOffset: offset + 16, as: Int128.self)
            let mean = Double(product) / Double(total) / Double(Int128.tenToThe(decimals[0]))
            estimates.append(total <= 0 ? .absent : hasBounds ? .bound(nil) : .real(mean))
        }
    }

    /// Adds the sums and the ratios.
    private func addPlain(_ scalars: UnsafeMutableRawPointer, to estimates: inout [Estimate]) {
        let all = (0..<layout.sumCount).map { index -> Estimate in
            let place = scalars + layout.sum(index)
            if place.load(fromByteOffset: 24, as: Int64.self) > 0 { return .bound(nil) }
            if place.load(fromByteOffset: 16, as: Int64.self) == 0 { return .absent }
            return .exact(ExactDecimal(digits: place.load(as: Int128.self), decimals: decimals[2 + index]))
        }
        estimates += sums.map { all[$0] }
        estimates += ratios.map { ratio in
            let parts = [all[ratio.numerator], all[ratio.denominator]]
            if parts.contains(where: { if case .bound = $0 { true } else { false } }) { return .bound(nil) }
            guard let numerator = parts[0].double, let denominator = parts[1].double, denominator != 0 else {
                return .absent
            }
            return .real(numerator / denominator)
        }
    }

    /// The standard error by successive differences: the square root of 4 / R times the sum of squared deviations.
    private static func error(of estimate: Estimate, _ replicates: [Estimate]) -> Estimate {
        guard let center = estimate.double else { return .absent }
        var squares = 0.0
        for replicate in replicates {
            guard let number = replicate.double else { return .absent }
            squares += (number - center) * (number - center)
        }
        return .real((4 * squares / Double(replicates.count)).squareRoot())
    }
}
