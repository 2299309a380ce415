import OutlookFormats

/// One worker's share of a summary: the groups it has met, with all that was added up for them.
final class SummaryWorker {
    let plan: BoundPlan
    let layout: GroupLayout
    let tools = DistributionTools()
    private(set) var dictionaries: [KeyDictionary]
    /// One store for each grouping; nil where another grouping's groups make it up.
    private(set) var stores: [GroupStore?]
    let numbers: NumberColumns
    private(set) var rowsRead = 0
    private(set) var rowsKept = 0
    private(set) var rowsSkipped = 0

    private let program: ConditionProgram?
    private let skipsBadRows: Bool
    private let scratch = FieldScratch()
    private let codes: UnsafeMutablePointer<Int>

    init(plan: BoundPlan, skipsBadRows: Bool) throws(PlanError) {
        self.plan = plan
        self.skipsBadRows = skipsBadRows
        layout = GroupLayout(
            keepsValues: !plan.plan.percentiles.isEmpty, sumCount: plan.sums.count,
            replicateCount: plan.replicates.count)
        dictionaries = plan.keys.map { _ in KeyDictionary() }
        stores = []
        numbers = NumberColumns(plan)
        program = try plan.program()
        codes = .allocate(capacity: max(1, plan.keys.count))
        codes.initialize(repeating: 0, count: max(1, plan.keys.count))
        startOver()
        numbers.onBinary = { [unowned self] decimals in for store in stores { store?.makeBinary(decimals: decimals) } }
        numbers.onRescale = { [unowned self] in rescale($0) }
    }

    deinit { codes.deallocate() }

    /// Forgets the groups, not the counts of rows and markers.
    func startOver() {
        dictionaries = plan.keys.map { _ in KeyDictionary() }
        tools.bytes = 0
        stores = zip(plan.groupings, plan.sources).map { keys, source in
            source == nil ? GroupStore(layout: layout, keys: keys, tools: tools) : nil
        }
    }

    /// The memory held, in bytes; groupings made of another one's groups will need as much again as their values take.
    var byteCount: Int {
        let derived = plan.sources.count { $0 != nil }
        return dictionaries.reduce(0) { $0 + $1.byteCount } + stores.reduce(0) { $0 + ($1?.byteCount ?? 0) }
            + tools.bytes * (derived > 0 ? 2 : 1)
    }

    /// Brings all groups to a finer scale; values that do not fit there become binary numbers.
    private func rescale(_ change: ScaleChange) -> Bool {
        var change = change
        if change.value != 1, !numbers.isBinary, !stores.allSatisfy({ $0?.valuesFit(change.value) ?? true }) {
            numbers.makeBinary(decimals: change.valueDecimals)
        }
        change.keepsWords = numbers.isBinary
        return stores.allSatisfy { $0?.rescale(change) ?? true }
    }

    /// Takes in the records of a block.
    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        var fields = RecordFields(
            block: block, dialect: text.dialect, columnCount: plan.header.count, scratch: scratch)
        let columnCount = UInt32(plan.header.count)
        let records = block.records
        let stores = stores.compactMap { $0 }
        let dictionaries = dictionaries
        let keyUses = plan.keyUses
        for record in 0..<block.recordCount {
            let first = records[record]
            if records[record &+ 1] &- first != columnCount {
                try refuseRagged(record, block, blocks, text)
                continue
            }
            fields.first = Int(first)
            scratch.reset()
            rowsRead &+= 1
            if let program, !program.accepts(fields) { continue }
            if numbers.count > 0 {
                guard numbers.read(fields) else {
                    try refuse(record, fields, block, blocks, text)
                    continue
                }
            }
            rowsKept &+= 1
            for key in 0..<keyUses.count { codes[key] = dictionaries[key].code(of: fields.field(keyUses[key])) }
            for store in stores { add(to: store, group: store.group(codes)) }
        }
        if tools.hasOverflown { throw .tooManyDigits(column: plan.plan.weight?.label ?? "the weight") }
    }

    /// Adds the row whose numbers were read last to a group.
    @inline(__always)
    private func add(to store: GroupStore, group: Int) {
        let place = store.scalars + group &* layout.size
        let digits = numbers.digits
        if numbers.isCounted {
            let weight = numbers.weightSlot < 0 ? 1 : digits[numbers.weightSlot]
            let rows = place.assumingMemoryBound(to: Int64.self)
            rows[0] &+= 1
            let sums = (place + GroupLayout.weight).assumingMemoryBound(to: Int128.self)
            sums[0] &+= weight
            if numbers.hasBound {
                rows[1] &+= 1
            } else if plan.plan.hasMean {
                tools.add(digits[numbers.valueSlot], times: weight, to: &sums[1])
            }
            if layout.keepsValues {
                let entry = store.distributions[group].next(stride: layout.stride, tools: tools)
                entry[0] = numbers.valueWord
                entry[1] = Int64(truncatingIfNeeded: weight)
                for index in 0..<layout.replicateCount {
                    entry[2 &+ index] = Int64(truncatingIfNeeded: digits[numbers.firstReplicate &+ index])
                }
            }
            if layout.replicateCount > 0 { addReplicates(to: place) }
        }
        for index in 0..<layout.sumCount {
            let slot = numbers.firstSum &+ index
            let sum = place + layout.sum(index)
            let counts = (sum + 16).assumingMemoryBound(to: Int64.self)
            switch numbers.statuses[slot] {
            case .number:
                tools.add(digits[slot], times: 1, to: &sum.assumingMemoryBound(to: Int128.self).pointee)
                counts[0] &+= 1
            case .bound: counts[1] &+= 1
            default: break
            }
        }
    }

    private func addReplicates(to place: UnsafeMutableRawPointer) {
        for index in 0..<layout.replicateCount {
            let sums = (place + layout.replicate(index)).assumingMemoryBound(to: Int128.self)
            let weight = numbers.digits[numbers.firstReplicate + index]
            sums[0] &+= weight
            if plan.plan.hasMean, !numbers.hasBound {
                tools.add(numbers.digits[numbers.valueSlot], times: weight, to: &sums[1])
            }
        }
    }

    private func refuseRagged(
        _ record: Int, _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        if block.isBlank(record: record, dialect: text.dialect) { return }
        rowsRead += 1
        rowsSkipped += 1
        if skipsBadRows { return }
        throw try .ragged(record, in: block, of: blocks, name: text.name, expected: plan.header.count)
    }

    /// Says what is wrong with a number, unless what is wrong is only that the scale has to grow.
    private func refuse(
        _ record: Int, _ fields: RecordFields, _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        rowsSkipped += 1
        guard !skipsBadRows, let slot = numbers.refusedSlot else { return }
        var place = try place(record, block, blocks)
        place.column = Int(numbers.columns[slot].use.column) + 1
        let column = numbers.columns[slot].label, found = fields.text(numbers.columns[slot].use)
        switch numbers.statuses[slot] {
        case .tooManyDigits: throw .tooManyDigits(column: column)
        case .number: throw .negativeWeight(name: text.name, place: place, column: column, found: found)
        default: throw .notANumber(name: text.name, place: place, column: column, found: found)
        }
    }

    private func place(
        _ record: Int, _ block: RecordBlock, _ blocks: any RecordBlocks
    ) throws(SummaryError) -> DelimitedPlace {
        do throws(DelimitedError) {
            return try blocks.place(of: record, in: block)
        } catch {
            throw .text(error)
        }
    }
}
