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
    private(set) var rowsRead = 0
    @exclusivity(unchecked) private(set) var rowsKept = 0
    private(set) var rowsSkipped = 0

    private let program: ConditionProgram
    private let skipsBadRows: Bool
    private let fields: RecordFields
    private let batch: ScanBatch
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
        program = try plan.program()
        fields = RecordFields(columnCount: plan.header.count)
        batch = ScanBatch(keyCount: plan.keys.count, storeCount: plan.groupings.count)
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
            source == nil ? GroupStore(layout: layout, keys: keys, sums: sums, room: room) : nil
        }
        batchStores = stores.compactMap { $0 }
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
        let (batch, program, fields) = (batch, program, fields)
        var read = 0
        defer { rowsRead += read }
        for record in 0..<block.recordCount {
            let first = records[record]
            if records[record &+ 1] &- first != columnCount {
                try takeBatch(block, blocks, text)
                try refuseRagged(record, block, blocks, text)
                continue
            }
            fields.moveTo(first)
            read &+= 1
            if !program.accepts(fields) { continue }
            batch.records[batch.count] = record
            batch.count &+= 1
            if batch.count == ScanBatch.size { try takeBatch(block, blocks, text) }
        }
        try takeBatch(block, blocks, text)
        if sums.hasOverflown { throw .tooManyDigits(column: plan.plan.weight?.label ?? "the weight") }
    }

    /// Takes in the records of the batch, all of which satisfy the condition.
    ///
    /// First the groups of all of them are found, then their numbers are read and added: loads from far memory that do
    /// not wait for each other are done at once. Where bad rows are skipped they must not leave an empty group behind,
    /// so there each record's numbers come first.
    private func takeBatch(
        _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        let (batch, keys, numbers, fields) = (batch, keys, numbers, fields)
        let count = batch.count
        batch.count = 0
        guard let store = batchStores.first, count > 0 else { return }
        let others = batchStores.dropFirst()
        let hasOthers = !others.isEmpty, hasNumbers = numbers.count > 0
        if !skipsBadRows { findGroups(block, count) }
        for index in 0..<count {
            let record = batch.records[index]
            fields.moveTo(block.records[record])
            if hasNumbers, !numbers.read(fields) {
                try refuse(record, fields, block, blocks, text)
                continue
            }
            if skipsBadRows {
                keys.read(fields)
                for (place, store) in batchStores.enumerated() {
                    batch.groups[place * ScanBatch.size + index] = store.group(keys.codes)
                }
            }
            store.add(numbers, to: batch.groups[index])
            if hasOthers {
                for (place, store) in others.enumerated() {
                    store.add(numbers, to: batch.groups[(place + 1) * ScanBatch.size + index])
                }
            }
            rowsKept &+= 1
        }
    }

    private func findGroups(_ block: RecordBlock, _ count: Int) {
        let (batch, keys, fields) = (batch, keys, fields)
        let width = keys.count
        for index in 0..<count {
            fields.moveTo(block.records[batch.records[index]])
            keys.read(fields, into: batch.codes + index &* width)
        }
        for (place, store) in batchStores.enumerated() {
            store.findGroups(batch.codes, stride: width, count: count, into: batch.groups + place * ScanBatch.size)
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

/// Records of a block that satisfy the condition, before they are taken in together.
private final class ScanBatch {
    static let size = 256

    @exclusivity(unchecked) var count = 0
    /// The records, by their places in the block.
    let records: UnsafeMutablePointer<Int>
    /// The numbers of their keys' texts, record after record.
    let codes: UnsafeMutablePointer<Int>
    /// Their groups, store after store.
    let groups: UnsafeMutablePointer<Int>

    init(keyCount: Int, storeCount: Int) {
        records = .allocate(capacity: Self.size)
        codes = .allocate(capacity: Self.size * max(1, keyCount))
        groups = .allocate(capacity: Self.size * max(1, storeCount))
    }

    deinit {
        records.deallocate()
        codes.deallocate()
        groups.deallocate()
    }
}
