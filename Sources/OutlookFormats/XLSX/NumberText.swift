/// A decimal number as workbooks write it in XML: `33610`, `9.9499999999999993`, `-1.5E-2`.
enum NumberText {
    /// The nearest binary number to the text; `nil` if it is not one finite number.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if let exact = plain(bytes) { return exact }
        // A number begins with a sign, digit or point: `Double` would take "inf", "nan" and hexadecimals as well.
        let isDecimal = bytes.allSatisfy { byte in
            (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte | 0x20 == 0x65
        }
        guard isDecimal, bytes.count <= 400 else { return nil }
        guard let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else { return nil }
        return number
    }

    /// Up to nineteen digits with a point and no exponent.
    @inline(__always)
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let first = bytes.first else { return nil }
        let isNegative = first == 0x2D
        let start = isNegative ? 1 : 0
        guard bytes.count - start <= 20 else { return nil }
        var digits: UInt64 = 0
        var digitCount = 0
        var decimals = -1
        for byte in bytes[start...] {
            let digit = byte &- 0x30
            if digit <= 9 {
                digits = digits &* 10 &+ UInt64(digit)
                digitCount += 1
                if decimals >= 0 { decimals += 1 }
            } else if byte == 0x2E, decimals < 0 {
                decimals = 0
            } else {
                return nil
            }
        }
        guard digitCount > 0, digitCount <= 19 else { return nil }
        let value = decimals > 0 ? quotient(digits, powersOfTen[decimals]) : Double(digits)
        return isNegative ? -value : value
    }

    /// The binary number nearest to a quotient of integers, ties to even.
    private static func quotient(_ dividend: UInt64, _ divisor: UInt64) -> Double {
        // Both exact in binary: their one division is rounded correctly (Clinger 1990).
        if dividend < 1 << 53, divisor <= 10_000_000_000_000_000 { return Double(dividend) / Double(divisor) }
        // Otherwise sixty-three or more bits of the quotient, the last one also standing for whatever follows.
        let up = dividend.leadingZeroBitCount
        let down = divisor.leadingZeroBitCount
        let (bits, rest) = (divisor << down).dividingFullWidth(((dividend << up) >> 1, 0))
        let exponent = down - up - 63
        return Double(sign: .plus, exponent: exponent, significand: Double(bits | (rest == 0 ? 0 : 1)))
    }

    private static let powersOfTen: [UInt64] = (0...19).map { count in
        (0..<count).reduce(1) { power, _ in power &* 10 }
    }
}
