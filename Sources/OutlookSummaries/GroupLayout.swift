/// What a group's scalars are and where they lie in its memory.
struct GroupLayout: Hashable, Sendable {
    /// Whether values are kept for percentiles.
    let keepsValues: Bool
    let sumCount: Int
    let replicateCount: Int
    /// Whether weight times value is added up.
    let hasMean: Bool
    /// The bytes a group takes.
    let size: Int
    /// The words of an entry of a distribution.
    let stride: Int

    init(keepsValues: Bool, sumCount: Int, replicateCount: Int, hasMean: Bool) {
        self.keepsValues = keepsValues
        self.sumCount = sumCount
        self.replicateCount = replicateCount
        self.hasMean = hasMean
        size = 48 + 32 * (sumCount + replicateCount)
        stride = 2 + replicateCount
    }

    /// Rows that count: an Int64.
    static let rows = 0
    /// Rows whose value is a bound: an Int64.
    static let bounds = 8
    /// The sum of the weights: an Int128.
    static let weight = 16
    /// The sum of weight times value: an Int128.
    static let product = 32

    /// A column's sum, an Int128; then how many numbers and how many bounds it holds, an Int64 each.
    func sum(_ index: Int) -> Int { 48 + 32 * index }
    /// A replicate's sum of weights, an Int128; then its sum of weight times value.
    func replicate(_ index: Int) -> Int { 48 + 32 * sumCount + 32 * index }

    /// Adds the scalars of one group to another's; returns false where a sum does not fit.
    func add(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) -> Bool {
        addCounts(source, to: target, at: Self.rows)
        for offset in Swift.stride(from: Self.weight, to: size, by: 16) {
            if offset >= 64, offset < 48 + 32 * sumCount, (offset - 48) % 32 == 16 {
                addCounts(source, to: target, at: offset)
                continue
            }
            let (sum, isTooLarge) = target.load(fromByteOffset: offset, as: Int128.self)
                .addingReportingOverflow(source.load(fromByteOffset: offset, as: Int128.self))
            if isTooLarge { return false }
            target.storeBytes(of: sum, toByteOffset: offset, as: Int128.self)
        }
        return true
    }

    private func addCounts(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, at offset: Int) {
        for place in [offset, offset + 8] {
            let sum = target.load(fromByteOffset: place, as: Int64.self)
            target.storeBytes(
                of: sum &+ source.load(fromByteOffset: place, as: Int64.self), toByteOffset: place, as: Int64.self)
        }
    }
}
