import OutlookFormats

/// Fills one worker's share of a spread table.
final class SpreadScanner: BlockScanner, @unchecked Sendable {
    let plan: BoundPlan
    let store: GroupStore
    let table = SpreadTable()
    let dictionaries: [KeyDictionary]
    private(set) var rowsRead = 0
    private(set) var rowsKept = 0
    private(set) var rowsSkipped = 0
    private(set) var blanks: NumberColumn
    private let program: ConditionProgram?
    private let valueUse: ColumnUse
    private let skipsBadRows: Bool
    private let memoryBytes: Int
    private let scratch = FieldScratch()
    private let codes: UnsafeMutablePointer<Int>

    init(plan: BoundPlan, value: ColumnUse, skipsBadRows: Bool, memoryBytes: Int) throws(PlanError) {
        self.plan = plan
        self.skipsBadRows = skipsBadRows
        self.memoryBytes = memoryBytes
        valueUse = value
        let layout = GroupLayout(keepsValues: false, sumCount: 0, replicateCount: 0)
        store = GroupStore(layout: layout, keys: plan.groupings[0], tools: DistributionTools())
        dictionaries = plan.keys.map { _ in KeyDictionary() }
        blanks = NumberColumn(use: value, label: plan.plan.spread?.value.label ?? "", markers: plan.plan.markers)
        program = try plan.program()
        codes = .allocate(capacity: plan.keys.count)
        codes.initialize(repeating: 0, count: plan.keys.count)
    }

    deinit { codes.deallocate() }

    func relieve() throws(SummaryError) {
        let held = table.byteCount + store.byteCount + dictionaries.reduce(0) { $0 + $1.byteCount }
        guard held <= memoryBytes else {
            throw .noInput(
                "the spread table needs more than the memory allowed; give more --memory, or leave rows out with "
                    + "--where")
        }
    }

    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError) {
        let columnCount = UInt32(plan.header.count)
        var fields = RecordFields(
            block: block, dialect: text.dialect, columnCount: plan.header.count, scratch: scratch)
        let records = block.records
        let keyUses = plan.keyUses, dictionaries = dictionaries
        let spread = keyUses.count - 1
        for record in 0..<block.recordCount {
            let first = records[record]
            if records[record &+ 1] &- first != columnCount {
                if block.isBlank(record: record, dialect: text.dialect) { continue }
                rowsRead += 1
                rowsSkipped += 1
                if skipsBadRows { continue }
                throw try .ragged(record, in: block, of: blocks, name: text.name, expected: plan.header.count)
            }
            fields.first = Int(first)
            scratch.reset()
            rowsRead &+= 1
            if let program, !program.accepts(fields) { continue }
            rowsKept &+= 1
            for key in 0..<keyUses.count { codes[key] = dictionaries[key].code(of: fields.field(keyUses[key])) }
            let group = store.group(codes)
            var value = fields.field(valueUse)
            if value.count <= 3, let marker = blanks.marker(value), !blanks.isBound(marker) {
                blanks.count(marker)
                value.count = 0
            }
            if !table.put(value, row: group, column: codes[spread]) {
                let key = store.keys.map { String(decoding: dictionaries[$0].text(codes[$0]), as: UTF8.self) }
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
