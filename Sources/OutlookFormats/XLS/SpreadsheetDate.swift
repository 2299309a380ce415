/// Dates as the numbers spreadsheets store: days since the end of 1899, time of day as the fraction.
enum SpreadsheetDate {
    /// The number behind `2018-05-01`, `2018-05-01 12:30:00` or `12:30:00`; `nil` if the text is none of them.
    ///
    /// In the 1900 system days count from 1 for 1900-01-01 and, as spreadsheets do, a 29 February 1900 is counted
    /// that never was; in the 1904 system they count from 0 for 1904-01-01.
    static func number(_ text: String, startsIn1904: Bool) -> Double? {
        let words = text.split(separator: " ")
        guard let first = words.first, words.count <= 2 else { return nil }
        if words.count == 1, let time = fields(first, ":") { return fraction(time) }
        guard let date = fields(first, "-"), (1...12).contains(date[1]), (1...31).contains(date[2]) else { return nil }
        var days = daysSince1970(year: date[0], month: date[1], day: date[2])
        days += startsIn1904 ? 24_107 : 25_569
        if !startsIn1904, days < 61 { days -= 1 }
        guard words.count == 2 else { return Double(days) }
        guard let time = fields(words[1], ":"), let part = fraction(time) else { return nil }
        return Double(days) + part
    }

    private static func fields(_ text: Substring, _ separator: Character) -> [Int]? {
        let fields = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = fields.compactMap { $0.utf8.count <= 4 ? UInt16($0).map { Int($0) } : nil }
        return fields.count == 3 && numbers.count == 3 ? numbers : nil
    }

    private static func fraction(_ time: [Int]) -> Double? {
        guard time[0] < 24, time[1] < 60, time[2] < 60 else { return nil }
        return Double((time[0] * 60 + time[1]) * 60 + time[2]) / 86_400
    }

    /// Days of the Gregorian calendar, with years beginning in March so that the leap day comes last.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// A moment counted in tenths of microseconds since 1601, as `YYYY-MM-DDTHH:MM:SSZ`; `nil` outside 1970 to 9999.
    static func text(ticksSince1601 ticks: UInt64) -> String? {
        let seconds = Int(ticks / 10_000_000) - 11_644_473_600
        guard seconds >= 0, seconds < 253_402_300_800 else { return nil }
        let (days, time) = (seconds / 86_400, seconds % 86_400)
        var year = 1970 + days / 366
        while daysSince1970(year: year + 1, month: 1, day: 1) <= days { year += 1 }
        var month = 1
        while month < 12, daysSince1970(year: year, month: month + 1, day: 1) <= days { month += 1 }
        let day = days - daysSince1970(year: year, month: month, day: 1) + 1
        func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let date = "\(year)-\(padded(month))-\(padded(day))"
        return date + "T\(padded(time / 3600)):\(padded(time / 60 % 60)):\(padded(time % 60))Z"
    }
}
