import OutlookFormats

/// One worker's share of a summary: the groups it has met, with all that was added up for them.
final class SummaryWorker {
    let plan: BoundPlan
    let layout: GroupLayout
    let sums = ExactSums()
    private let room = EntryRoom()
    private(set) var keys: KeyColumns
    /// One store for each grouping; nil where another grouping's groups make it up.
    private(set) var stores: [GroupStore?]
    let numbers: NumberColumns
    private let batches: BatchScan
    @exclusivity(unchecked) private(set) var rowsKept = 0
    /// How many rows held something that could not be used.
    private var rowsRefused = 0

    private let skipsBadRows: Bool
    private let numberBatch: NumberBatch
    /// The groups of the batch in one store.
    private let groups: UnsafeMutablePointer<Int>
    /// The stores that have groups of their own.
    private var batchStores: [GroupStore] = []

    init(plan: BoundPlan, skipsBadRows: Bool) throws(PlanError) {
        self.plan = plan
        self.skipsBadRows = skipsBadRows
        layout = GroupLayout(
            keepsValues: !plan.plan.percentiles.isEmpty, sumCount: plan.sums.count,
            replicateCount: plan.replicates.count, hasMean: plan.plan.hasMean)
        keys = KeyColumns(plan)
        stores = []
        numbers = NumberColumns(plan)
        numberBatch = NumberBatch(numbers)
        batches = try BatchScan(plan, skipsBadRows: skipsBadRows)
        groups = .allocate(capacity: RecordBatch.size)
        groups.initialize(repeating: 0, count: RecordBatch.size)
        startOver()
        numbers.onBinary = { [unowned self] decimals in
            for store in stores { store?.log.makeBinary(decimals: decimals) }
        }
        numbers.onRescale = { [unowned self] in rescale($0) }
    }

    deinit { groups.deallocate() }

    /// Forgets the groups, not the counts of rows and markers.
    func startOver() {
        keys = KeyColumns(plan)
        stores = zip(plan.groupings, plan.sources).map { keys, source in
            source == nil ? GroupStore(layout: layout, keys: keys, sums: sums, room: room) : nil
        }
        batchStores = stores.compactMap { $0 }
    }

    var rowsRead: Int { batches.rowsRead }
    var rowsSkipped: Int { batches.rowsRagged + rowsRefused }

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
        try batches.run(block, of: blocks, text: text) { () throws(SummaryError) in try takeBatch(block, blocks, text) }
        if sums.hasOverflown { throw .tooManyDigits(column: plan.plan.weight?.label ?? "the weight") }
    }

    /// Takes in the records of the batch, all of which satisfy the condition: first those that hold something else
    /// than plain numbers, one by one, then the others column by column.
    private func takeBatch(
        _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        let (batch, numbers, numberBatch, fields) = (batches.batch, numbers, numberBatch, batches.fields)
        while batch.count > 0, !numberBatch.read(batch, fields) {
            let changes = numbers.changes
            for index in 0..<batch.count where numberBatch.plain[index] == 0 {
                fields.moveTo(batch.records[index])
                guard numbers.read(fields) else {
                    try refuse(batch.records[index], fields, block, blocks, text)
                    continue
                }
                keys.read(fields)
                for store in batchStores { store.add(numbers, to: store.group(keys.codes)) }
                rowsKept &+= 1
            }
            let count = batch.count
            batch.keep(numberBatch.plain)
            // Otherwise the plain ones have to be read again, on their new scale.
            if numbers.changes == changes {
                numberBatch.keepPlain(count)
                break
            }
        }
        guard batch.count > 0 else { return }
        keys.read(batch, fields)
        for store in batchStores {
            store.findGroups(keys, count: batch.count, into: groups)
            store.add(numberBatch, numbers, to: groups, count: batch.count)
        }
        rowsKept &+= batch.count
    }

    /// Says what is wrong with a number, unless what is wrong is only that the scale has to grow.
    private func refuse(
        _ first: UInt32, _ fields: RecordFields, _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        rowsRefused += 1
        guard !skipsBadRows, let slot = numbers.refusedSlot else { return }
        let record = (0..<block.recordCount).first { block.records[$0] == first } ?? 0
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
