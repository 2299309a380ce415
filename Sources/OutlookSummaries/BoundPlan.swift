/// A plan with its columns found in the header of the tables it is run over.
struct BoundPlan {
    let plan: SummaryPlan
    let header: [String]
    /// The columns of all groupings, each once, and where in the table they are.
    private(set) var keys: [ColumnReference] = []
    private(set) var keyUses: [ColumnUse] = []
    /// For each grouping, the places of its columns in `keys`; the column of the growth comes last.
    private(set) var groupings: [[Int]] = []
    /// For each grouping, the one whose groups it can be made of, or nil where it has groups of its own.
    private(set) var sources: [Int?] = []
    private(set) var value: ColumnUse?
    private(set) var weight: ColumnUse?
    /// The columns that are added up, for sums and ratios.
    private(set) var sums: [ColumnReference] = []
    private(set) var sumUses: [ColumnUse] = []
    private(set) var replicates: [ColumnUse] = []
    private(set) var condition: Condition?

    /// - Throws: `PlanError` where the header lacks a column or the plan contradicts itself.
    init(_ plan: SummaryPlan, header: [String], file: String) throws(PlanError) {
        try plan.check()
        self.plan = plan
        self.header = header
        let find: (ColumnReference) throws(PlanError) -> ColumnUse = { (reference) throws(PlanError) in
            try Self.find(reference, in: header, file: file)
        }
        let compared = plan.growth.map { [$0.column] } ?? []
        for grouping in plan.groupings {
            var places: [Int] = []
            for column in grouping + compared {
                if let place = keys.firstIndex(of: column) {
                    places.append(place)
                } else {
                    places.append(keys.count)
                    keys.append(column)
                    keyUses.append(try find(column))
                }
            }
            groupings.append(places)
        }
        sources = Self.sources(of: groupings)
        if let column = plan.value { value = try find(column) }
        if let column = plan.weight { weight = try find(column) }
        for column in plan.sums + plan.ratios.flatMap({ [$0.numerator, $0.denominator] }) {
            guard place(ofSum: column) == nil else { continue }
            sums.append(column)
            sumUses.append(try find(column))
        }
        if let pattern = plan.replicateWeights {
            replicates = try Self.replicates(pattern, weight: plan.weight, header: header, file: file)
        }
        condition = plan.condition
        if let growth = plan.growth {
            let isCompared = Condition.textAmong(growth.column, [growth.from, growth.to])
            condition = condition.map { .and([$0, isCompared]) } ?? isCompared
        }
        if let spread = plan.spread {
            value = try find(spread.value)
            keys.append(spread.column)
            keyUses.append(try find(spread.column))
        }
    }

    /// The place of a column among those that are added up.
    func place(ofSum column: ColumnReference) -> Int? {
        sums.firstIndex { $0.name == column.name && $0.slice == column.slice }
    }

    func program() throws(PlanError) -> ConditionProgram {
        let header = header
        return try ConditionProgram(condition) { (reference) throws(PlanError) in
            try Self.find(reference, in: header, file: "the table")
        }
    }

    private static func find(
        _ reference: ColumnReference, in header: [String], file: String
    ) throws(PlanError) -> ColumnUse {
        guard let column = header.firstIndex(of: reference.name) else {
            throw .noSuchColumn(name: reference.name, file: file, header: header)
        }
        guard header.lastIndex(of: reference.name) == column else {
            throw .columnTwice(name: reference.name, file: file)
        }
        guard let slice = reference.slice else { return ColumnUse(column: Int32(column)) }
        let skipped = Int32(clamping: slice.lowerBound - 1)
        return ColumnUse(column: Int32(column), skipped: skipped, taken: min(.max - 1, Int32(clamping: slice.count)))
    }

    private static func replicates(
        _ pattern: String, weight: ColumnReference?, header: [String], file: String
    ) throws(PlanError) -> [ColumnUse] {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw .noReplicates(pattern: pattern, file: file) }
        var found: [(number: Int, column: Int)] = []
        for (column, name) in header.enumerated() where name != weight?.name {
            guard name.hasPrefix(parts[0]), name.hasSuffix(parts[1]) else { continue }
            let middle = name.dropFirst(parts[0].count).dropLast(parts[1].count)
            guard !middle.isEmpty, middle.count <= 6, let number = Int(middle), number >= 0 else { continue }
            found.append((number, column))
        }
        guard found.count >= 2 else { throw .noReplicates(pattern: pattern, file: file) }
        return found.sorted { $0.number < $1.number }.map { ColumnUse(column: Int32($0.column)) }
    }

    /// A grouping whose columns another one has too is made of that one's groups.
    private static func sources(of groupings: [[Int]]) -> [Int?] {
        groupings.indices.map { index in
            groupings.indices.first { other in
                let contains = Set(groupings[index]).isSubset(of: groupings[other])
                let isSmaller = groupings[index].count < groupings[other].count
                let isCopy = groupings[index].count == groupings[other].count && other < index
                let isMaximal = !groupings.indices.contains {
                    groupings[$0].count > groupings[other].count && Set(groupings[other]).isSubset(of: groupings[$0])
                }
                return contains && (isSmaller || isCopy) && isMaximal
            }
        }
    }
}

extension SummaryPlan {
    /// - Throws: `PlanError.contradiction` where parts of the plan exclude or lack each other.
    func check() throws(PlanError) {
        let needsValue = !percentiles.isEmpty || hasMean
        if groupings.isEmpty { throw .contradiction("expected at least one grouping; found none") }
        if needsValue, value == nil {
            throw .contradiction("percentiles and means need a value column; name it with --value")
        }
        if value != nil, !needsValue {
            throw .contradiction("a value column needs something to compute; add --percentiles or --mean")
        }
        if replicateWeights != nil, weight == nil {
            throw .contradiction("replicate weights belong to a weight; name its column with --weight")
        }
        if replicateWeights != nil, !sums.isEmpty || !ratios.isEmpty {
            throw .contradiction("sums and ratios are not weighted, so replicate weights say nothing about their error")
        }
        if bins != nil, hasMean {
            throw .contradiction("bins have no mean of their own; leave out --mean")
        }
        if bins != nil, method != .smallestReaching {
            throw .contradiction("bins have percentiles by interpolation only; leave out --method")
        }
        if spread != nil {
            guard groupings.count == 1, !needsValue, weight == nil, sums.isEmpty, ratios.isEmpty, growth == nil else {
                throw .contradiction("--spread needs one --by and --value, and goes with --where only")
            }
        }
        for grouping in groupings where Set(grouping.map(\.label)).count != grouping.count {
            throw .contradiction("a grouping has two columns of the same name; give one of them a label")
        }
    }
}
