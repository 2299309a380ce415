import OutlookModel
import OutlookSources
import Testing

@Suite struct ReleaseCalendarTests {
    private let text = """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        BEGIN:VEVENT\r
        DTSTART;TZID=US-Eastern:20260515T100000\r
        SUMMARY:Occupational Employment and Wage S\r
         tatistics\\, May 2025\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART;VALUE=DATE:20260910\r
        SUMMARY:Consumer Price Index\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART:20261399\r
        SUMMARY:Consumer Price Index\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART:20270101T133000Z\r
        END:VEVENT\r
        END:VCALENDAR\r
        """

    @Test func daysAndTitlesAreReadFoldedOrNot() throws {
        let calendar = try #require(ReleaseCalendar(text))
        #expect(
            calendar.events.map { "\($0.day) \($0.title)" } == [
                "2026-05-15 Occupational Employment and Wage Statistics, May 2025", "2026-09-10 Consumer Price Index",
            ])
    }

    @Test(arguments: [
        ("2026-05-14", nil), ("2026-05-15", "2026-05-15"), ("2027-01-01", "2026-05-15"),
    ])
    func theLastDayIsNoLaterThanAskedFor(today: String, last: String?) throws {
        let calendar = try #require(ReleaseCalendar(text))
        let day = try #require(CalendarDay(today))
        #expect(calendar.days(of: ["occupational employment and wage"], through: day).last?.description == last)
    }

    @Test(arguments: ["", "<html>", "BEGIN:VEVENT", "END:VCALENDAR"])
    func otherTextIsNoCalendar(text: String) {
        #expect(ReleaseCalendar(text) == nil)
    }

    @Test func linesThatMakeNoSenseArePassedOver() throws {
        let strange = "BEGIN:VCALENDAR\nDTSTART\n:\nDTSTART:\nSUMMARY\n BEGIN:VEVENT\nEND:VEVENT\nEND:VEVENT"
        #expect(try #require(ReleaseCalendar(strange)).events == [])
    }
}
