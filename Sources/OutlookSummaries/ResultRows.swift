import Glibc

/// Makes the rows of a grouping's table of its groups: keys, rows, weight, estimates; with growth, two groups a row.
final class ResultRows {
    private let plan: SummaryPlan
    private let formatters: [TableFormatter]
    private let growth: SummaryPlan.Growth?
    /// The number of units between the two values that are compared, where both are whole numbers.
    private let span: Int?
    private var pending: (prefix: ArraySlice<UInt8>, from: GroupEstimates?, to: GroupEstimates?)?
    @exclusivity(unchecked) private(set) var rowCount = 0
    /// The cells of the row that is being made.
    @exclusivity(unchecked) private var row: [ResultCell] = []

    /// - Parameter isFirst: whether the table begins here; otherwise its rows go on after others.
    init(
        _ plan: SummaryPlan, grouping: Int, formats: [(TableFormat, any TableSink)], isFirst: Bool = true
    ) throws(SummaryError) {
        self.plan = plan
        growth = plan.growth
        span = plan.growth.flatMap(Self.span)
        let keys = plan.groupings[grouping].map(\.label)
        let columns = keys + Self.columns(of: plan, span: span)
        let boundText = plan.markers.boundText ?? plan.markers.bound ?? "#"
        var formatters: [TableFormatter] = []
        for (format, sink) in formats {
            formatters.append(
                try TableFormatter(
                    format, columns: columns, keyCount: keys.count, boundText: boundText, sink: sink, isFirst: isFirst))
        }
        self.formatters = formatters
    }

    private static func span(_ growth: SummaryPlan.Growth) -> Int? {
        guard let from = Int(growth.from), let to = Int(growth.to), from >= 0, to > from else { return nil }
        return to - from
    }

    /// The names of the estimates, without the weight.
    static func names(of plan: SummaryPlan) -> [String] {
        plan.percentiles.map(\.label) + (plan.hasMean ? ["mean"] : [])
            + plan.sums.map { $0.label == $0.name ? "sum_\($0.name)" : $0.label } + plan.ratios.map(\.label)
    }

    private static func columns(of plan: SummaryPlan, span: Int?) -> [String] {
        let errors = plan.replicateWeights == nil ? [] : ["_se", "_moe90"]
        guard let growth = plan.growth else {
            return ["n"] + (["weight"] + names(of: plan)).flatMap { name in [name] + errors.map { name + $0 } }
        }
        let sides = [growth.from, growth.to]
        let weights = ["n"].flatMap { name in sides.map { "\(name)_\($0)" } }
        return weights
            + (["weight"] + names(of: plan)).flatMap { name in
                sides.flatMap { side in ["\(name)_\(side)"] + errors.map { "\(name)_\(side)\($0)" } }
                    + (name == "weight" ? [] : ["\(name)_change", "\(name)_percent"])
                    + (name == "weight" || span == nil ? [] : ["\(name)_rate"])
            }
    }

    func take(_ key: [UInt8], _ group: GroupEstimates) throws(SummaryError) {
        guard let growth else {
            append(key[...])
            append(group)
            return try write()
        }
        let end = key.dropLast().lastIndex(of: 0).map { $0 + 1 } ?? 0
        let prefix = key[..<end], side = key[end..<key.count - 1]
        if let waiting = pending, waiting.prefix != prefix { try writePending() }
        var pair = pending ?? (prefix, nil, nil)
        if side.elementsEqual(growth.from.utf8) { pair.from = group }
        if side.elementsEqual(growth.to.utf8) { pair.to = group }
        pending = pair
    }

    /// - Parameter isLast: whether the table ends here.
    func finish(isLast: Bool = true) throws(SummaryError) {
        try writePending()
        for formatter in formatters { try formatter.finish(isLast: isLast) }
    }

    /// Writes the row of which `row` holds the cells behind the key.
    private func write() throws(SummaryError) {
        for formatter in formatters { try formatter.write(row) }
        row.removeAll(keepingCapacity: true)
        rowCount += 1
    }

    private func append(_ key: ArraySlice<UInt8>) {
        var start = key.startIndex
        while let end = key[start...].firstIndex(of: 0) {
            row.append(.key(key[start..<end]))
            start = end + 1
        }
    }

    private func append(_ group: GroupEstimates) {
        row.append(.count(group.rows))
        append(group.weight, group.errors.first)
        for (index, estimate) in group.estimates.enumerated() {
            append(estimate, group.errors.isEmpty ? nil : group.errors[index + 1])
        }
    }

    /// Appends an estimate, and its standard error and margin at 90 % where there is one.
    private func append(_ estimate: Estimate, _ error: Estimate?) {
        row.append(.estimate(estimate))
        guard let error else { return }
        row.append(.estimate(error))
        row.append(.estimate(error.double.map { .real(1.645 * $0) } ?? .absent))
    }

    private func writePending() throws(SummaryError) {
        guard let pair = pending else { return }
        pending = nil
        let none = GroupEstimates()
        let from = pair.from ?? none, to = pair.to ?? none
        append(pair.prefix)
        row.append(.count(from.rows))
        row.append(.count(to.rows))
        let names = Self.names(of: plan)
        let hasErrors = plan.replicateWeights != nil
        for index in 0...names.count {
            let sides = [from, to].map { group -> (Estimate, Estimate?) in
                let all = [group.weight] + group.estimates
                let errors = group.errors
                return (
                    index < all.count ? all[index] : .absent,
                    hasErrors ? (index < errors.count ? errors[index] : .absent) : nil
                )
            }
            for side in sides { append(side.0, side.1) }
            if index > 0 { row += comparison(sides[0].0, sides[1].0).map { .estimate($0) } }
        }
        try write()
    }

    /// The change, the change in percent, and the compound rate in percent where the span is known.
    private func comparison(_ from: Estimate, _ to: Estimate) -> [Estimate] {
        let count = span == nil ? 2 : 3
        guard let first = from.double, let last = to.double else {
            return [Estimate](repeating: .notComparable, count: count)
        }
        var change = Estimate.real(last - first)
        if case .exact(let low) = from, case .exact(let high) = to, low.decimals == high.decimals {
            change = .exact(ExactDecimal(digits: high.digits - low.digits, decimals: high.decimals))
        }
        let difference = change.double ?? 0
        var comparison = [change, first == 0 ? .notComparable : .real(difference / first * 100)]
        if let span {
            let isGrowth = first > 0 && last > 0
            comparison.append(isGrowth ? .real((pow(last / first, 1 / Double(span)) - 1) * 100) : .notComparable)
        }
        return comparison
    }
}
