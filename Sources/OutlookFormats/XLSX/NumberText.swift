/// A decimal number as workbooks write it in XML: `33610`, `9.9499999999999993`, `-1.5E-2`.
enum NumberText {
    /// The nearest binary number to the text; `nil` if it is not one finite number.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if let exact = short(bytes) { return exact }
        // A number begins with a sign, digit or point: `Double` would take "inf", "nan" and hexadecimals as well.
        let isDecimal = bytes.allSatisfy { byte in
            (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte | 0x20 == 0x65
        }
        guard isDecimal, bytes.count <= 400 else { return nil }
        guard let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else { return nil }
        return number
    }

    /// Up to fifteen digits with a point and no exponent: an integer below 2^53 over a power of ten up to 10^15,
    /// both exact, so that their one division is rounded correctly (Clinger 1990).
    private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let first = bytes.first else { return nil }
        let isNegative = first == 0x2D
        let start = isNegative ? 1 : 0
        guard bytes.count - start <= 16 else { return nil }
        var digits: Int64 = 0
        var digitCount = 0
        var decimals = -1
        for byte in bytes[start...] {
            let digit = byte &- 0x30
            if digit <= 9 {
                digits = digits &* 10 &+ Int64(digit)
                digitCount += 1
                if decimals >= 0 { decimals += 1 }
            } else if byte == 0x2E, decimals < 0 {
                decimals = 0
            } else {
                return nil
            }
        }
        guard digitCount > 0, digitCount <= 15 else { return nil }
        let number = Double(digits)
        let value = decimals > 0 ? number / powersOfTen[decimals] : number
        return isNegative ? -value : value
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
