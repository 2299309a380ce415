/// The key columns of a plan with their dictionaries, and the numbers of the texts of the record read last.
final class KeyColumns {
    let count: Int
    /// The number of each key's text in the record read last.
    let codes: UnsafeMutablePointer<Int>
    /// The numbers of the texts of the batch read last, key after key.
    let batchCodes: UnsafeMutablePointer<Int>
    private let slices = FieldSlices()
    private let uses: UnsafeMutablePointer<ColumnUse>
    private let dictionaries: UnsafeMutablePointer<KeyDictionary>

    init(_ plan: BoundPlan) {
        count = plan.keys.count
        codes = .allocate(capacity: max(1, count))
        codes.initialize(repeating: 0, count: max(1, count))
        batchCodes = .allocate(capacity: max(1, count) * RecordBatch.size)
        batchCodes.initialize(repeating: 0, count: max(1, count) * RecordBatch.size)
        uses = .allocate(capacity: count)
        uses.initialize(from: plan.keyUses, count: count)
        dictionaries = .allocate(capacity: count)
        for key in 0..<count { (dictionaries + key).initialize(to: KeyDictionary()) }
    }

    deinit {
        codes.deallocate()
        batchCodes.deallocate()
        uses.deallocate()
        dictionaries.deinitialize(count: count)
        dictionaries.deallocate()
    }

    /// The memory held, in bytes.
    var byteCount: Int { (0..<count).reduce(0) { $0 + dictionaries[$1].byteCount } }

    /// Numbers the texts of a record, in `codes`.
    func read(_ fields: RecordFields) {
        for key in 0..<count { codes[key] = dictionaries[key].code(of: fields.field(uses[key])) }
    }

    /// Numbers the texts of the records of a batch, in `batchCodes`.
    func read(_ batch: RecordBatch, _ fields: RecordFields) {
        for key in 0..<count {
            fields.find(uses[key], in: batch, slices)
            dictionaries[key].findCodes(of: slices, batch.count, into: batchCodes + key &* RecordBatch.size)
        }
    }

    /// The number of distinct texts of a key.
    func textCount(_ key: Int) -> Int { dictionaries[key].count }

    /// The bytes of a text.
    func text(_ key: Int, _ code: Int) -> ArraySlice<UInt8> { dictionaries[key].text(code) }

    /// For every number of a key's texts, the place of the text in the order of bytes.
    func ranks(_ key: Int) -> [Int] { dictionaries[key].ranks() }
}
