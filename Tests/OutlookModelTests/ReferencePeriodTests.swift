import OutlookModel
import Testing

@Suite struct ReferencePeriodTests {
    @Test func itPrintsForMachinesAndForPeople() {
        #expect(ReferencePeriod.may(2018).description == "2018-05" && ReferencePeriod.may(2018).title == "May 2018")
        #expect(ReferencePeriod(year: 2003, month: 11).title == "November 2003")
        #expect(ReferencePeriod(year: 2000, month: 0).description == "2000")
        #expect(ReferencePeriod(year: 2000, month: 0).title == "2000")
        #expect(ReferencePeriod("2018-05") == .may(2018))
        #expect(ReferencePeriod.may(2003) < ReferencePeriod(year: 2003, month: 11))
    }

    @Test(arguments: [
        "", "2018", "2018-5", "2018-13", "2018-00", "2018-05-01", "18-05", "2018_05", "-2018-05", "0000-05",
    ])
    func otherTextsAreNone(_ text: String) {
        #expect(ReferencePeriod(text) == nil)
    }

    @Test(arguments: ["2019-03-29", "2020-02-29", "2000-02-29", "1999-12-31"]) func daysReadBack(_ text: String) {
        #expect(CalendarDay(text)?.description == text)
    }

    @Test(
        arguments: [
            "", "2019-02-29", "1900-02-29", "2019-04-31", "2019-13-01", "2019-00-10", "2019-01-00", "2019-1-1",
            "19-01-01",
            "2019-01-01T00:00", "2019/01/01", "0000-01-01", "-019-01-01",
        ]) func otherTextsAreNoDays(_ text: String)
    {
        #expect(CalendarDay(text) == nil)
    }

    @Test func daysAreOrdered() throws {
        let days = try ["2019-03-29", "2018-12-31", "2019-03-01"].map { try #require(CalendarDay($0)) }
        #expect(days.sorted().map(\.description) == ["2018-12-31", "2019-03-01", "2019-03-29"])
    }
}
