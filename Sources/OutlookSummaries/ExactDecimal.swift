/// A decimal number as wide as sums and products of columns need.
struct ExactDecimal: Hashable, Sendable {
    /// The number times 10 to the power of `decimals`.
    var digits: Int128
    var decimals: Int

    init(digits: Int128, decimals: Int) {
        self.digits = digits
        self.decimals = decimals
    }

    init(_ number: DecimalNumber) {
        self.init(digits: Int128(number.digits), decimals: number.decimals)
    }

    /// The number without zeros at the end of its decimals, as in `-12.5`.
    var text: String {
        var digits = digits, decimals = decimals
        while decimals > 0, digits % 10 == 0 {
            digits /= 10
            decimals -= 1
        }
        guard decimals > 0 else { return String(digits) }
        var figures = String(digits.magnitude)
        if figures.count <= decimals { figures = String(repeating: "0", count: decimals - figures.count + 1) + figures }
        figures.insert(".", at: figures.index(figures.endIndex, offsetBy: -decimals))
        return (digits < 0 ? "-" : "") + figures
    }

    /// The nearest binary number.
    var double: Double { Double(digits) / Double(Int128.tenToThe(decimals)) }
}

extension Int128 {
    /// A power of ten; exponents past 38 do not fit and give the largest that does.
    static func tenToThe(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<Swift.min(38, Swift.max(0, exponent)) { power *= 10 }
        return power
    }
}
