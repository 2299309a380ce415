public import OutlookModel

/// The publisher's calendar of news releases, `bls.ics`: which publication came or comes out on which day.
///
/// Layout: iCalendar (RFC 5545); lines are folded, a day stands in `DTSTART`, a name in `SUMMARY`.
public struct ReleaseCalendar: Sendable {
    public static let url = "https://www.bls.gov/schedule/news_release/bls.ics"

    /// A day something is published.
    public struct Event: Hashable, Sendable {
        public var day: CalendarDay
        public var title: String
    }

    /// The events in the file's order; those without a readable day or title are passed over.
    public let events: [Event]

    /// Reads a calendar; `nil` when the text is none.
    public init?(_ text: String) {
        let lines = Self.unfolded(text)
        guard lines.first?.uppercased() == "BEGIN:VCALENDAR" else { return nil }
        var events: [Event] = []
        var day: CalendarDay?
        var title: String?
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].prefix { $0 != ";" }.uppercased()
            let value = line[line.index(after: colon)...]
            switch name {
            case "BEGIN" where value.uppercased() == "VEVENT": (day, title) = (nil, nil)
            case "DTSTART": day = Self.day(value)
            case "SUMMARY": title = Self.plain(value)
            case "END" where value.uppercased() == "VEVENT":
                if let day, let title { events.append(Event(day: day, title: title)) }
            default: break
            }
        }
        self.events = events
    }

    /// The days up to another on which something with one of these words in its name came out, in their order.
    public func days(of words: [String], through day: CalendarDay) -> [CalendarDay] {
        events.filter { event in
            event.day <= day && words.contains { event.title.lowercased().contains($0.lowercased()) }
        }.map(\.day).sorted()
    }

    private static func unfolded(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix(" ") || line.hasPrefix("\t"), !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }

    /// The day of `20260515`, `20260515T083000` or `20260515T123000Z`.
    private static func day(_ value: Substring) -> CalendarDay? {
        let digits = value.prefix(8)
        guard digits.utf8.count == 8 else { return nil }
        return CalendarDay("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
    }

    private static func plain(_ value: Substring) -> String {
        String(value.replacing("\\,", with: ",").replacing("\\;", with: ";").replacing("\\n", with: " "))
    }
}
