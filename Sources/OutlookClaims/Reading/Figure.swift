/// A number as somebody wrote it: what it amounts to, how exactly, and in which dress.
struct Figure: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case money, percent, count
        /// A number without a sign, in a table whose heading says what it is.
        case bare
    }

    /// How a word before the figure loosens it.
    enum Hedge: Hashable, Sendable {
        case none, about
        /// "Over", "more than", "at least": the published figure is this or more.
        case over
        /// "Nearly", "almost", "up to": the published figure is this or less.
        case nearly
        /// "Less than": said of the lowest tenth, or a hedge.
        case under
    }

    var form: Form
    /// The value in hundredths of a dollar, percent or job.
    var value: Int
    /// The other end of a band such as "14 to 16 percent".
    var upper: Int?
    /// What one step of the last digit written, zeros at the end left out, is worth, in hundredths.
    var quantum: Int
    /// Decimals as written, before any K or million.
    var decimals: Int
    /// What the digits are multiplied by: 1,000 for "K", 1,000,000 for "million".
    var scale: Int
    var hasCommas: Bool
    var hasPlus = false
    var isNegative = false
    /// Whether words stand for the number: "more than double", "a third".
    var isFraction = false
    var hedge = Hedge.none
    /// The bytes of the digits, without sign, unit, K or million.
    var digits: Range<Int>
    /// The bytes from the sign to the unit.
    var extent: Range<Int>

    /// Digits of another value in the same dress; `nil` when it cannot be dressed so without losing its exactness.
    func dressed(_ hundredths: Int) -> String? {
        guard hundredths >= 0 else { return nil }
        var unit = scale * 100
        for _ in 0..<decimals { unit /= 10 }
        guard unit > 0 else { return nil }
        let steps = (hundredths + unit / 2) / unit
        var power = 1
        for _ in 0..<decimals { power *= 10 }
        var text = String(steps / power)
        if hasCommas || (form != .percent && scale == 1 && steps / power >= 10_000 && value / 100 < 1_000) {
            text = Self.grouped(text)
        }
        if decimals > 0 {
            let fraction = String(steps % power)
            text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
        }
        return text
    }

    static func grouped(_ digits: String) -> String {
        var grouped = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped
    }
}
