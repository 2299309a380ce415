/// Plain decimal text and whole numbers of steps, turned into one another exactly.
public enum DecimalText {
    /// The number of steps (ten to the power of `-decimals`) that plain decimal text stands for, or `nil` when the text
    /// is not a plain decimal number.
    ///
    /// Accepts a leading sign and thousands commas where they belong (`1,397.7`). Further decimals are rounded, halves
    /// away from zero.
    public static func steps(in text: Substring, decimals: Int) -> Int? {
        var text = text
        return text.withUTF8 { steps(in: $0, decimals: decimals) }
    }

    private static func steps(in bytes: UnsafeBufferPointer<UInt8>, decimals: Int) -> Int? {
        var magnitude = 0
        var fraction: Int?
        var digits = 0
        var sinceComma: Int?
        var roundUp = false
        var index = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if let seen = fraction {
                    if seen == decimals { roundUp = byte >= UInt8(ascii: "5") }
                    fraction = seen + 1
                    if seen >= decimals { continue }
                } else if let count = sinceComma {
                    sinceComma = count + 1
                }
                magnitude = magnitude * 10 + Int(byte - UInt8(ascii: "0"))
                if magnitude > 900_000_000_000_000 { return nil }
            case UInt8(ascii: ","):
                guard fraction == nil, digits > 0, sinceComma == 3 || (sinceComma == nil && digits < 4) else {
                    return nil
                }
                sinceComma = 0
            case UInt8(ascii: "."):
                guard fraction == nil, (sinceComma ?? 3) == 3 else { return nil }
                fraction = 0
            default: return nil
            }
        }
        guard digits > 0, (sinceComma ?? 3) == 3 else { return nil }
        var missing = decimals - min(fraction ?? 0, decimals)
        while missing > 0 {
            magnitude *= 10
            missing -= 1
        }
        if roundUp { magnitude += 1 }
        return isNegative ? -magnitude : magnitude
    }

    /// Steps as plain decimal text without separators: all decimals down to `printed`, zeros beyond it left out.
    public static func text(steps: Int, decimals: Int, printed: Int) -> String {
        var scale: UInt = 1
        for _ in 0..<decimals { scale *= 10 }
        var text = String(steps.magnitude / scale)
        if decimals > 0 {
            var fraction = String(steps.magnitude % scale)
            while fraction.utf8.count < decimals { fraction = "0" + fraction }
            while fraction.utf8.count > printed, fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
            if !fraction.isEmpty { text += "." + fraction }
        }
        return steps < 0 ? "-" + text : text
    }
}
