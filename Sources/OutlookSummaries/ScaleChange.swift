/// By what the numbers of some columns have to be multiplied when their scale grows.
struct ScaleChange {
    var value: Int128 = 1
    /// The decimals of the value so far.
    var valueDecimals = 0
    /// Whether values are kept as binary numbers, which have no scale.
    var keepsWords = false
    var weight: Int128 = 1
    var sum: (index: Int, factor: Int128)?
}
