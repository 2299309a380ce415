/// The key columns of a plan with their dictionaries, and the numbers of the texts of the record read last.
final class KeyColumns {
    let count: Int
    /// The number of each key's text in the record read last.
    let codes: UnsafeMutablePointer<Int>
    private let uses: UnsafeMutablePointer<ColumnUse>
    private let dictionaries: UnsafeMutablePointer<KeyDictionary>

    init(_ plan: BoundPlan) {
        count = plan.keys.count
        codes = .allocate(capacity: max(1, count))
        codes.initialize(repeating: 0, count: max(1, count))
        uses = .allocate(capacity: count)
        uses.initialize(from: plan.keyUses, count: count)
        dictionaries = .allocate(capacity: count)
        for key in 0..<count { (dictionaries + key).initialize(to: KeyDictionary()) }
    }

    deinit {
        codes.deallocate()
        uses.deallocate()
        dictionaries.deinitialize(count: count)
        dictionaries.deallocate()
    }

    /// The memory held, in bytes.
    var byteCount: Int { (0..<count).reduce(0) { $0 + dictionaries[$1].byteCount } }

    /// Numbers the texts of a record, in `codes` or elsewhere.
    @inline(__always)
    func read(_ fields: RecordFields, into codes: UnsafeMutablePointer<Int>? = nil) {
        let codes = codes ?? self.codes
        for key in 0..<count { codes[key] = dictionaries[key].code(of: fields.field(uses[key])) }
    }

    /// The number of distinct texts of a key.
    func textCount(_ key: Int) -> Int { dictionaries[key].count }

    /// The bytes of a text.
    func text(_ key: Int, _ code: Int) -> ArraySlice<UInt8> { dictionaries[key].text(code) }

    /// For every number of a key's texts, the place of the text in the order of bytes.
    func ranks(_ key: Int) -> [Int] { dictionaries[key].ranks() }
}
