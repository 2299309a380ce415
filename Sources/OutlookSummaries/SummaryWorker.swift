import OutlookFormats

/// One worker's share of a summary: the groups it has met, with all that was added up for them.
final class SummaryWorker {
    let plan: BoundPlan
    let layout: GroupLayout
    let sums = ExactSums()
    private(set) var keys: KeyColumns
    /// One store for each grouping; nil where another grouping's groups make it up.
    private(set) var stores: [GroupStore?]
    let numbers: NumberColumns
    private(set) var rowsRead = 0
    private(set) var rowsKept = 0
    private(set) var rowsSkipped = 0

    private let program: ConditionProgram
    private let skipsBadRows: Bool
    private let fields: RecordFields

    init(plan: BoundPlan, skipsBadRows: Bool) throws(PlanError) {
        self.plan = plan
        self.skipsBadRows = skipsBadRows
        layout = GroupLayout(
            keepsValues: !plan.plan.percentiles.isEmpty, sumCount: plan.sums.count,
            replicateCount: plan.replicates.count, hasMean: plan.plan.hasMean)
        keys = KeyColumns(plan)
        stores = []
        numbers = NumberColumns(plan)
        program = try plan.program()
        fields = RecordFields(columnCount: plan.header.count)
        startOver()
        numbers.onBinary = { [unowned self] decimals in
            for store in stores { store?.log.makeBinary(decimals: decimals) }
        }
        numbers.onRescale = { [unowned self] in rescale($0) }
    }

    /// Forgets the groups, not the counts of rows and markers.
    func startOver() {
        keys = KeyColumns(plan)
        stores = zip(plan.groupings, plan.sources).map { keys, source in
            source == nil ? GroupStore(layout: layout, keys: keys, sums: sums) : nil
        }
    }

    /// The memory held, in bytes, with what the groupings made of another one's groups will need.
    var byteCount: Int {
        let held = stores.reduce(0) { $0 + ($1?.byteCount ?? 0) }
        return keys.byteCount + (plan.sources.contains { $0 != nil } ? 2 * held : held)
    }

    /// Brings all groups to a finer scale; values that do not fit there become binary numbers.
    private func rescale(_ change: ScaleChange) -> Bool {
        var change = change
        if change.value != 1, !numbers.isBinary, !stores.allSatisfy({ $0?.log.valuesFit(change.value) ?? true }) {
            numbers.makeBinary(decimals: change.valueDecimals)
        }
        change.keepsWords = numbers.isBinary
        return stores.allSatisfy { $0?.rescale(change) ?? true }
    }

    /// Takes in the records of a block.
    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        fields.open(block, dialect: text.dialect)
        let columnCount = UInt32(plan.header.count)
        let records = block.records
        let stores = stores.compactMap { $0 }
        // The first one apart, because nearly always it is the only one.
        guard let store = stores.first else { return }
        let others = stores.dropFirst()
        let hasOthers = !others.isEmpty
        let (keys, numbers, program, fields) = (keys, numbers, program, fields)
        let hasNumbers = numbers.count > 0
        var kept = 0, read = 0
        defer {
            rowsRead += read
            rowsKept += kept
        }
        for record in 0..<block.recordCount {
            let first = records[record]
            if records[record &+ 1] &- first != columnCount {
                try refuseRagged(record, block, blocks, text)
                continue
            }
            fields.moveTo(first)
            read &+= 1
            if !program.accepts(fields) { continue }
            if hasNumbers, !numbers.read(fields) {
                try refuse(record, fields, block, blocks, text)
                continue
            }
            kept &+= 1
            keys.read(fields)
            store.add(numbers, codes: keys.codes)
            if hasOthers { for store in others { store.add(numbers, codes: keys.codes) } }
        }
        if sums.hasOverflown { throw .tooManyDigits(column: plan.plan.weight?.label ?? "the weight") }
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
