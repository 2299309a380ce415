/// The numbers in the records of a batch, read column by column.
final class NumberBatch {
    /// For each record, one where all of it is plain numbers on the scales of their columns and its weight is above
    /// zero, else zero.
    let plain: UnsafeMutablePointer<UInt8>
    private let columns: NumberColumns
    private let allWords: UnsafeMutablePointer<Int64>
    private let slices = FieldSlices()

    init(_ columns: NumberColumns) {
        self.columns = columns
        allWords = .allocate(capacity: max(1, columns.count) * RecordBatch.size)
        allWords.initialize(repeating: 0, count: max(1, columns.count) * RecordBatch.size)
        plain = .allocate(capacity: RecordBatch.size)
        plain.initialize(repeating: 0, count: RecordBatch.size)
    }

    deinit {
        allWords.deallocate()
        plain.deallocate()
    }

    /// The numbers of a column, on its scale.
    @inline(__always)
    func words(_ slot: Int) -> UnsafeMutablePointer<Int64> { allWords + slot &* RecordBatch.size }

    /// Reads the records of a batch and says in `plain` which of them that was all for; returns whether it was for each.
    func read(_ batch: RecordBatch, _ fields: RecordFields) -> Bool {
        let plain = plain
        let canBePlain = !columns.isBinary && columns.bins == nil
        plain.update(repeating: canBePlain ? 1 : 0, count: batch.count)
        guard canBePlain else { return batch.count == 0 }
        for slot in 0..<columns.count {
            fields.find(columns.uses[slot], in: batch, slices)
            read(slot, batch.count)
        }
        var isPlain: UInt8 = 1
        for index in 0..<batch.count { isPlain &= plain[index] }
        return isPlain == 1
    }

    private func read(_ slot: Int, _ count: Int) {
        let (starts, counts, plain, words) = (slices.starts, slices.counts, plain, words(slot))
        let scale = columns.scales[columns.scaleOfSlot[slot]]
        let lowest: Int64 = slot == columns.weightSlot ? 1 : .min
        for index in 0..<count {
            guard let number = DecimalNumber(reading: starts[index], count: counts[index]), number.digits >= lowest
            else {
                plain[index] = 0
                continue
            }
            words[index] = number.digits
            if number.decimals != scale { plain[index] &= Self.bring(number, to: scale, &words[index]) }
        }
    }

    /// Brings a number to a scale; returns zero where it does not fit there.
    @inline(never)
    private static func bring(_ number: DecimalNumber, to scale: Int, _ word: inout Int64) -> UInt8 {
        guard number.decimals < scale, scale - number.decimals <= 18 else { return 0 }
        let (product, isTooLarge) = number.digits.multipliedReportingOverflow(by: .tenToThe(scale - number.decimals))
        word = product
        return isTooLarge ? 0 : 1
    }

    /// Leaves only what belongs to the plain records, in their order.
    func keepPlain(_ count: Int) {
        for slot in 0..<columns.count {
            let words = words(slot)
            var kept = 0
            for index in 0..<count {
                words[kept] = words[index]
                kept &+= Int(plain[index])
            }
        }
    }
}
