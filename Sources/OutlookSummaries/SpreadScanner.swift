import OutlookFormats

/// Fills one worker's share of a spread table.
final class SpreadScanner: BlockScanner, @unchecked Sendable {
    let plan: BoundPlan
    let store: GroupStore
    let table = SpreadTable()
    let keys: KeyColumns
    private(set) var rowsRead = 0
    private(set) var rowsKept = 0
    private(set) var rowsSkipped = 0
    private(set) var blanks: NumberColumn
    private let program: ConditionProgram
    private let valueUse: ColumnUse
    private let skipsBadRows: Bool
    private let memoryBytes: Int
    private let workers: Int
    private let fields: RecordFields
    private let batch = RecordBatch()
    private let values = FieldSlices()
    /// The rows of the batch.
    private let groups: UnsafeMutablePointer<Int>

    /// - Parameter memoryBytes: how many bytes all workers may hold together.
    init(
        plan: BoundPlan, value: ColumnUse, skipsBadRows: Bool, memoryBytes: Int, workers: Int
    ) throws(PlanError) {
        self.workers = workers
        self.plan = plan
        self.skipsBadRows = skipsBadRows
        self.memoryBytes = memoryBytes
        valueUse = value
        let layout = GroupLayout(keepsValues: false, sumCount: 0, replicateCount: 0, hasMean: false)
        store = GroupStore(layout: layout, keys: plan.groupings[0], sums: ExactSums(), room: EntryRoom())
        keys = KeyColumns(plan)
        blanks = NumberColumn(use: value, label: plan.plan.spread?.value.label ?? "", markers: plan.plan.markers)
        program = try plan.program()
        fields = RecordFields(columnCount: plan.header.count)
        groups = .allocate(capacity: RecordBatch.size)
        groups.initialize(repeating: 0, count: RecordBatch.size)
    }

    deinit { groups.deallocate() }

    func relieve() throws(SummaryError) {
        let held = table.byteCount(rows: store.count) + store.byteCount + keys.byteCount
        guard held <= memoryBytes / workers else { throw .spreadTooLarge(memoryBytes: memoryBytes) }
    }

    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        fields.open(block, dialect: text.dialect)
        var record = 0
        while record < block.recordCount {
            batch.fill(
                from: block.records + record, limit: block.recordCount - record, fields: UInt32(plan.header.count))
            guard batch.count > 0 else {
                try skip(record, block, blocks, text)
                record += 1
                continue
            }
            record += batch.count
            rowsRead += batch.count
            fields.release()
            program.filter(batch, fields)
            rowsKept += batch.count
            try takeBatch()
        }
    }

    private func skip(
        _ record: Int, _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        if block.isBlank(record: record, dialect: text.dialect) { return }
        rowsRead += 1
        rowsSkipped += 1
        if skipsBadRows { return }
        throw try .ragged(record, in: block, of: blocks, name: text.name, expected: plan.header.count)
    }

    /// Puts the texts of the batch into their cells.
    private func takeBatch() throws(SummaryError) {
        let (values, groups, table, count) = (values, groups, table, batch.count)
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
