/// What happens to the entries when the scale of their column grows.
extension EntryLog {
    /// Whether every value can be multiplied by a factor.
    func valuesFit(_ factor: Int128) -> Bool {
        let limit = Int128(Int64.max - 1) / factor
        if let compact {
            return compact.values.words.allSatisfy { $0 == Entry.bound || Int128($0.magnitude) <= limit }
        }
        return (0..<count).allSatisfy {
            entries[$0].value == Entry.bound || Int128(entries[$0].value.magnitude) <= limit
        }
    }

    /// Makes binary numbers of the values, which have as many decimals as given; their order stays.
    func makeBinary(decimals: Int) {
        widen()
        for index in 0..<count where entries[index].value != Entry.bound {
            entries[index].value = BinaryValue.word(digits: entries[index].value, decimals: decimals)
        }
    }

    /// Multiplies values, all of which fit, and weights; returns false where a weight does not fit.
    func rescale(value: Int64, weight: Int64) -> Bool {
        if let compact {
            if weight == 1, value == 1 || compact.multiply(by: value) { return true }
            widen()
        }
        if value != 1 {
            for index in 0..<count where entries[index].value != Entry.bound { entries[index].value &*= value }
        }
        guard weight != 1 else { return true }
        if !isIndexed { makeIndexed() }
        for place in 0..<rowCount * width {
            let (product, isTooLarge) = rows[place].multipliedReportingOverflow(by: weight)
            if isTooLarge { return false }
            rows[place] = product
        }
        return true
    }
}
