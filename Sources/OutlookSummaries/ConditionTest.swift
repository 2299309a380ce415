import Glibc

/// One test of a condition, or several with a connective, and which records of the batch passed it.
final class ConditionTest {
    indirect enum Kind {
        case all([ConditionTest])
        case any([ConditionTest])
        case not(ConditionTest)
        /// The field is one of some texts.
        case text(ConditionColumn, [ConditionText])
        /// The field comes before or behind a text in the order of bytes.
        case order(ConditionColumn, Condition.Comparison, ConditionText)
        /// The field is a number that compares so with one of some numbers.
        case number(ConditionColumn, Condition.Comparison, [DecimalNumber])
    }

    private let kind: Kind
    /// One for a record of the batch that passed, else zero.
    let mask: UnsafeMutablePointer<UInt8>

    init(_ kind: Kind) {
        self.kind = kind
        mask = .allocate(capacity: RecordBatch.size)
        mask.initialize(repeating: 0, count: RecordBatch.size)
    }

    deinit { mask.deallocate() }

    /// Tests the records of a batch.
    func run(_ batch: RecordBatch, _ fields: RecordFields) {
        let (mask, count) = (mask, batch.count)
        switch kind {
        case .all(let tests):
            mask.update(repeating: 1, count: count)
            for test in tests {
                test.run(batch, fields)
                let other = test.mask
                for index in 0..<count { mask[index] &= other[index] }
            }
        case .any(let tests):
            mask.update(repeating: 0, count: count)
            for test in tests {
                test.run(batch, fields)
                let other = test.mask
                for index in 0..<count { mask[index] |= other[index] }
            }
        case .not(let test):
            test.run(batch, fields)
            let other = test.mask
            for index in 0..<count { mask[index] = other[index] ^ 1 }
        case .text(let column, let texts):
            let slices = column.fields(batch, fields)
            mask.update(repeating: 0, count: count)
            for text in texts { addEqual(slices, text, count) }
        case .order(let column, let comparison, let text):
            let slices = column.fields(batch, fields)
            for index in 0..<count {
                let order = text.order(of: slices[index])
                mask[index] = comparison.holds(isLess: order < 0, isEqual: order == 0) ? 1 : 0
            }
        case .number(let column, let comparison, let numbers):
            let slices = column.fields(batch, fields)
            mask.update(repeating: 0, count: count)
            for number in numbers { addNumbers(slices, comparison, number, count) }
        }
    }

    private func addEqual(_ slices: FieldSlices, _ text: ConditionText, _ count: Int) {
        let (mask, starts, counts, length) = (mask, slices.starts, slices.counts, text.count)
        if length == 0 {
            for index in 0..<count { mask[index] |= counts[index] == 0 ? 1 : 0 }
        } else if length <= 8 {
            let bits = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
            let word = Field(start: text.bytes, count: length).word
            for index in 0..<count {
                let whole = UnsafeRawPointer(starts[index]).loadUnaligned(as: UInt64.self).littleEndian
                let isEqual = ((whole &<< bits) ^ word) | UInt64(truncatingIfNeeded: counts[index] ^ length)
                mask[index] |= isEqual == 0 ? 1 : 0
            }
        } else {
            for index in 0..<count where counts[index] == length {
                mask[index] |= memcmp(starts[index], text.bytes, length) == 0 ? 1 : 0
            }
        }
    }

    private func addNumbers(
        _ slices: FieldSlices, _ comparison: Condition.Comparison, _ constant: DecimalNumber, _ count: Int
    ) {
        let (mask, starts, counts) = (mask, slices.starts, slices.counts)
        for index in 0..<count {
            guard let number = DecimalNumber(reading: starts[index], count: counts[index]) else { continue }
            var isLess = number.digits < constant.digits
            var isEqual = number.digits == constant.digits
            if number.decimals != constant.decimals {
                isLess = number.isLess(than: constant)
                isEqual = !isLess && !constant.isLess(than: number)
            }
            mask[index] |= comparison.holds(isLess: isLess, isEqual: isEqual) ? 1 : 0
        }
    }
}

extension Condition.Comparison {
    /// Whether something compares so, given how it stands to the other.
    @inline(__always)
    fileprivate func holds(isLess: Bool, isEqual: Bool) -> Bool {
        switch self {
        case .equal: isEqual
        case .different: !isEqual
        case .less: isLess
        case .lessOrEqual: isLess || isEqual
        case .greater: !isLess && !isEqual
        case .greaterOrEqual: !isLess
        }
    }
}
