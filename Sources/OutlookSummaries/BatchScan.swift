import OutlookFormats

/// One worker's way through the records of its blocks, batch after batch, as far as they satisfy the condition.
final class BatchScan {
    let fields: RecordFields
    /// The records that are worked on.
    let batch = RecordBatch()
    private(set) var rowsRead = 0
    /// How many rows had more or fewer fields than the header.
    private(set) var rowsRagged = 0
    private let columnCount: Int
    private let program: ConditionProgram
    private let skipsBadRows: Bool

    init(_ plan: BoundPlan, skipsBadRows: Bool) throws(PlanError) {
        columnCount = plan.header.count
        program = try plan.program()
        fields = RecordFields(columnCount: plan.header.count)
        self.skipsBadRows = skipsBadRows
    }

    /// Hands the records of a block to a body, in batches.
    func run(
        _ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText,
        _ body: () throws(SummaryError) -> Void
    ) throws(SummaryError) {
        fields.open(block, dialect: text.dialect)
        var record = 0
        while record < block.recordCount {
            batch.fill(
                from: block.records + record, limit: block.recordCount - record, fields: UInt32(columnCount))
            guard batch.count > 0 else {
                try skip(record, block, blocks, text)
                record += 1
                continue
            }
            record += batch.count
            rowsRead += batch.count
            fields.release()
            program.filter(batch, fields)
            try body()
        }
    }

    private func skip(
        _ record: Int, _ block: RecordBlock, _ blocks: any RecordBlocks, _ text: DelimitedText
    ) throws(SummaryError) {
        if block.isBlank(record: record, dialect: text.dialect) { return }
        rowsRead += 1
        rowsRagged += 1
        if skipsBadRows { return }
        throw try .ragged(record, in: block, of: blocks, name: text.name, expected: columnCount)
    }
}
