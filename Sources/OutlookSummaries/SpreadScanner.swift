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
    private let fields: RecordFields

    init(plan: BoundPlan, value: ColumnUse, skipsBadRows: Bool, memoryBytes: Int) throws(PlanError) {
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
    }

    func relieve() throws(SummaryError) {
        let held = table.byteCount + store.byteCount + keys.byteCount
        guard held <= memoryBytes else {
            throw .noInput(
                "the spread table needs more than the memory allowed; give more --memory, or leave rows out with "
                    + "--where")
        }
    }

    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        let columnCount = UInt32(plan.header.count)
        fields.open(block, dialect: text.dialect)
        let records = block.records
        let codes = keys.codes
        let spread = keys.count - 1
        let (keys, store, table, program, fields) = (keys, store, table, program, fields)
        var read = 0, kept = 0
        defer {
            rowsRead += read
            rowsKept += kept
        }
        for record in 0..<block.recordCount {
            let first = records[record]
            if records[record &+ 1] &- first != columnCount {
                if block.isBlank(record: record, dialect: text.dialect) { continue }
                rowsRead += 1
                rowsSkipped += 1
                if skipsBadRows { continue }
                throw try .ragged(record, in: block, of: blocks, name: text.name, expected: plan.header.count)
            }
            fields.moveTo(first)
            read &+= 1
            if !program.accepts(fields) { continue }
            kept &+= 1
            keys.read(fields)
            let group = store.group(codes)
            var value = fields.field(valueUse)
            if value.count <= 3, !value.beginsWithDigit, let marker = blanks.marker(value), !blanks.isBound(marker) {
                blanks.count(marker)
                value.count = 0
            }
            if !table.put(value, row: group, column: codes[spread]) {
                let key = store.keys.map { String(decoding: keys.text($0, codes[$0]), as: UTF8.self) }
                throw .twoTexts(key: key.joined(separator: ", "), column: plan.keys[spread].label)
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
