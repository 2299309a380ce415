/// Values kept as binary numbers, where a common decimal scale for all of them would not fit into a word.
///
/// A number of at most 15 digits, and any number a program wrote as the shortest text of a binary one, comes back
/// exactly as it was. The words order as the numbers do.
enum BinaryValue {
    /// The word of a number.
    static func word(of number: DecimalNumber) -> Int64 {
        word(of: double(ExactDecimal(number)))
    }

    /// The word of a number on a scale.
    static func word(digits: Int64, decimals: Int) -> Int64 {
        word(of: double(ExactDecimal(digits: Int128(digits), decimals: decimals)))
    }

    private static func word(of number: Double) -> Int64 {
        let bits = Int64(bitPattern: (number == 0 ? 0 : number).bitPattern)
        return bits < 0 ? bits ^ Int64.max : bits
    }

    /// The number of a word.
    static func number(of word: Int64) -> Double {
        Double(bitPattern: UInt64(bitPattern: word < 0 ? word ^ Int64.max : word))
    }

    /// The nearest binary number: by one division where both sides are exact, else from the text.
    private static func double(_ number: ExactDecimal) -> Double {
        if number.digits.magnitude <= 1 << 53, number.decimals <= 22 { return number.double }
        return Double(number.text) ?? number.double
    }
}
