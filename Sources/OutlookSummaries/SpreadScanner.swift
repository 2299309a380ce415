import OutlookFormats

/// Fills one worker's share of a spread table.
final class SpreadScanner: BlockScanner, @unchecked Sendable {
    let plan: BoundPlan
    let store: GroupStore
    let table = SpreadTable()
    let keys: KeyColumns
    let batches: BatchScan
    private(set) var rowsKept = 0
    private(set) var blanks: NumberColumn
    private let valueUse: ColumnUse
    private let memoryBytes: Int
    private let workers: Int
    private let values = FieldSlices()
    /// The rows of the batch.
    private let groups: UnsafeMutablePointer<Int>

    /// - Parameter memoryBytes: how many bytes all workers may hold together.
    init(
        plan: BoundPlan, value: ColumnUse, skipsBadRows: Bool, memoryBytes: Int, workers: Int
    ) throws(PlanError) {
        self.workers = workers
        self.plan = plan
        self.memoryBytes = memoryBytes
        valueUse = value
        let layout = GroupLayout(keepsValues: false, sumCount: 0, replicateCount: 0, hasMean: false)
        store = GroupStore(layout: layout, keys: plan.groupings[0], sums: ExactSums(), room: EntryRoom())
        keys = KeyColumns(plan)
        blanks = NumberColumn(use: value, label: plan.plan.spread?.value.label ?? "", markers: plan.plan.markers)
        batches = try BatchScan(plan, skipsBadRows: skipsBadRows)
        groups = .allocate(capacity: RecordBatch.size)
        groups.initialize(repeating: 0, count: RecordBatch.size)
    }

    deinit { groups.deallocate() }

    func relieve() throws(SummaryError) {
        let held = table.byteCount(rows: store.count) + store.byteCount + keys.byteCount
        guard held <= memoryBytes / workers else { throw .spreadTooLarge(memoryBytes: memoryBytes) }
    }

    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        try batches.run(block, of: blocks, text: text) { () throws(SummaryError) in
            rowsKept += batches.batch.count
            try takeBatch()
        }
    }

    /// Puts the texts of the batch into their cells.
    private func takeBatch() throws(SummaryError) {
        let (values, groups, table, batch, fields) = (values, groups, table, batches.batch, batches.fields)
        let count = batch.count
        keys.read(batch, fields)
        store.findGroups(keys, count: count, into: groups)
        fields.find(valueUse, in: batch, values)
        let columns = keys.batchCodes + (keys.count - 1) * RecordBatch.size
        for index in 0..<count {
            var value = values[index]
            if value.count <= 3, !value.beginsWithDigit, let marker = blanks.marker(value), !blanks.isBound(marker) {
                blanks.count(marker)
                value.count = 0
            }
            guard table.put(value, row: groups[index], column: columns[index]) else {
                let names = store.keys.map { key in
                    let code = keys.batchCodes[key * RecordBatch.size + index]
                    return String(decoding: keys.text(key, code), as: UTF8.self)
                }
                throw .twoTexts(key: names.joined(separator: ", "), column: plan.keys[keys.count - 1].label)
            }
        }
    }
}

extension SummaryError {
    /// The error of a record with more or fewer fields than the header.
    static func ragged(
        _ record: Int, in block: RecordBlock, of blocks: any RecordBlocks, name: String, expected: Int
    ) throws(SummaryError) -> SummaryError {
        do throws(DelimitedError) {
            let place = try blocks.place(of: record, in: block)
            let found = block.fieldCount(ofRecord: record)
            return .text(.ragged(name: name, place: place, expected: expected, found: found))
        } catch {
            throw .text(error)
        }
    }
}
