/// A decimal number of at most 18 digits, exactly as written.
public struct DecimalNumber: Hashable, Sendable, Codable {
    /// The number times 10 to the power of `decimals`.
    public var digits: Int64
    public var decimals: Int

    public init(digits: Int64, decimals: Int) {
        self.digits = digits
        self.decimals = decimals
    }

    /// Reads digits with or without thousands commas, a sign, a point and an exponent; nil for any other text.
    public init?(_ text: String) {
        var padded = Array(text.utf8)
        let count = padded.count
        padded += [UInt8](repeating: 0, count: 8)
        let number = padded.withUnsafeBufferPointer { bytes -> DecimalNumber? in
            guard let start = bytes.baseAddress else { return nil }
            return DecimalNumber(reading: start, count: count)
        }
        guard let number else { return nil }
        self = number
    }

    /// Reads a field; eight bytes from `start` on must be readable, however short it is.
    @inline(__always)
    init?(reading start: UnsafePointer<UInt8>, count: Int) {
        if count > 0, count <= 8 {
            // Eight digits at once: the field at the upper end of a word, zeros below it.
            let shift = UInt64(64 - 8 * count)
            let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian &<< shift
            let filled = word | (0x3030_3030_3030_3030 & ~(UInt64.max &<< shift))
            let high = filled & 0xF0F0_F0F0_F0F0_F0F0
            let carried = ((filled &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) &>> 4
            if high | carried == 0x3333_3333_3333_3333 {
                var pairs = filled &- 0x3030_3030_3030_3030
                pairs = pairs &* 10 &+ (pairs &>> 8)
                let upper = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
                let lower = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
                digits = Int64(truncatingIfNeeded: (upper &+ lower) &>> 32)
                decimals = 0
                return
            }
        }
        guard let number = Self.readSlowly(start, count) else { return nil }
        self = number
    }

    @inline(never)
    private static func readSlowly(_ start: UnsafePointer<UInt8>, _ count: Int) -> DecimalNumber? {
        var position = 0, end = count
        while position < end, start[position] == 0x20 { position += 1 }
        while end > position, start[end - 1] == 0x20 { end -= 1 }
        guard position < end else { return nil }
        let isNegative = start[position] == 0x2D
        if isNegative || start[position] == 0x2B { position += 1 }
        var digits: UInt64 = 0
        var significant = 0, decimals = 0, seen = 0, sinceComma = -1
        var hasPoint = false
        while position < end {
            let byte = start[position]
            if byte >= 0x30, byte <= 0x39 {
                if digits != 0 || byte != 0x30 { significant += 1 }
                guard significant <= 18 else { return nil }
                digits = digits &* 10 &+ UInt64(byte - 0x30)
                seen += 1
                if hasPoint { decimals += 1 } else if sinceComma >= 0 { sinceComma += 1 }
            } else if byte == 0x2C, !hasPoint, seen > 0, sinceComma == -1 ? seen <= 3 : sinceComma == 3 {
                sinceComma = 0
            } else if byte == 0x2E, !hasPoint {
                hasPoint = true
            } else {
                break
            }
            position += 1
        }
        guard seen > 0, sinceComma == -1 || sinceComma == 3 else { return nil }
        if position < end {
            guard start[position] | 0x20 == 0x65, let exponent = exponent(start + position + 1, end - position - 1)
            else { return nil }
            decimals -= exponent
        }
        return normalized(digits, decimals, isNegative)
    }

    private static func exponent(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var position = 0
        let isNegative = count > 0 && start[0] == 0x2D
        if count > 0, isNegative || start[0] == 0x2B { position = 1 }
        guard position < count, count - position <= 3 else { return nil }
        var exponent = 0
        for index in position..<count {
            guard start[index] >= 0x30, start[index] <= 0x39 else { return nil }
            exponent = exponent * 10 + Int(start[index] - 0x30)
        }
        return isNegative ? -exponent : exponent
    }

    /// Without zeros at the end of the decimals, and without negative decimals.
    private static func normalized(_ digits: UInt64, _ decimals: Int, _ isNegative: Bool) -> DecimalNumber? {
        var digits = digits, decimals = decimals
        if digits == 0 { return DecimalNumber(digits: 0, decimals: 0) }
        while decimals > 0, digits % 10 == 0 {
            digits /= 10
            decimals -= 1
        }
        while decimals < 0 {
            let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
            guard !isTooLarge, product < 1_000_000_000_000_000_000 else { return nil }
            digits = product
            decimals += 1
        }
        guard decimals <= 18 else { return nil }
        return DecimalNumber(digits: isNegative ? -Int64(digits) : Int64(digits), decimals: decimals)
    }
}
