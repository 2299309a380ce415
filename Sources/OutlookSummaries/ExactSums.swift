/// Sums that notice when one of them does not fit.
final class ExactSums {
    @exclusivity(unchecked) private(set) var hasOverflown = false

    /// Adds a product to a sum.
    @inline(__always)
    func add(_ number: Int128, times factor: Int128, to sum: inout Int128) {
        var product = number
        if factor != 1 {
            let (result, isTooLarge) = number.multipliedReportingOverflow(by: factor)
            product = result
            if isTooLarge { hasOverflown = true }
        }
        let (total, isTooLarge) = sum.addingReportingOverflow(product)
        sum = total
        if isTooLarge { hasOverflown = true }
    }

    /// Adds a weight to another.
    @inline(__always)
    func add(_ number: Int64, to sum: inout Int64) {
        let (total, isTooLarge) = sum.addingReportingOverflow(number)
        sum = total
        if isTooLarge { hasOverflown = true }
    }
}
