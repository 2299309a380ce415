import Glibc
import OutlookModel

/// A moment as the lock writes it.
enum Moment {
    /// `YYYY-MM-DDTHH:MM:SSZ` for seconds since 1970.
    static func text(_ seconds: Int64) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// The day of a moment.
    static func day(_ seconds: Int64) -> CalendarDay? {
        CalendarDay(text(seconds).prefix(10))
    }
}
