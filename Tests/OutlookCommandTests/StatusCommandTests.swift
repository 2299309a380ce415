import Mirror
import TestSupport
import Testing

@Suite struct StatusCommandTests {
    private func status(_ today: String, _ more: [String] = []) throws -> ChildProcess.Outcome {
        let path = try SmallDatasets.made.get().path
        return try Tool.run(["status", "--datasets", path, "--today", today] + more)
    }

    @Test func aConfirmedReleaseThatIsNotHereIsLateFromItsDay() throws {
        let outcome = try status("2026-05-20")
        #expect(outcome.code == 3)
        #expect(
            outcome.output.contains(
                "stale         oews: 2024-05 here; 2025-05 came out 2026-05-15, by the built-in table; 5 days late\n"))
        #expect(
            outcome.output.contains("current       projections: 2024-34 here, the newest by the built-in table\n"))
        #expect(try status("2026-05-16").output.contains("by the built-in table; 1 day late"))
        #expect(try status("2026-05-14").output.contains("current       oews: 2024-05 here"))
    }

    /// A day that was only remembered is said to be, and is given 45 days.
    @Test func anUnconfirmedDayIsGivenSomeWeeks() throws {
        let said =
            "projections: 2024-34 here; 2025-35 was due about 2026-08-27, by the built-in table (day unconfirmed); 5 days "
            + "late\n"
        #expect(try status("2026-09-01").output.contains("inconclusive  " + said))
        #expect(try status("2026-10-11").output.contains("inconclusive  projections: 2024-34 here; 2025-35 was due"))
        #expect(try status("2026-10-12").output.contains("stale         projections: 2024-34 here; 2025-35 was due"))
        let answer = try JSON.reading(try status("2026-09-01", ["--format", "json"]).output)
        let projections = answer["sources"]?.elements.first { $0["source"] == .string("projections") }
        #expect(projections?["published_confirmed"] == .bool(false))
        #expect(projections?["state"] == .string("inconclusive") && projections?["days_late"] == .number(5))
    }

    @Test func anEmptyFolderIsSaidToBe() throws {
        let outcome = try Tool.run(["status", "--datasets", "nowhere"])
        #expect(outcome.code == 66)
    }

    @Test func machinesGetTheSame() throws {
        let outcome = try status("2026-05-20", ["--format", "json"])
        #expect(outcome.output.contains("\"days_late\": 5"))
    }

    /// A site with tables of May 2018, projections of 2016-26 and prices to December 2018, and perhaps a calendar.
    private func site(calendar: String?) async throws -> FetchSite {
        let site = try await FetchSite()
        try site.publish(
            "download.bls.gov/pub/time.series/cu/cu.data.1.AllItems",
            Array("series_id\tyear\tperiod\tvalue\tfootnote_codes\nCUUR0000SA0\t2018\tM12\t251.233\t\n".utf8))
        if let calendar { try site.publish("www.bls.gov/schedule/news_release/bls.ics", Array(calendar.utf8)) }
        let sources = ["oews", "projections", "cpi"] + (calendar == nil ? [] : ["calendar"])
        for _ in 0..<2 { _ = try await site.run(["fetch"] + sources + ["--year", "2018"]) }
        return site
    }

    private static func calendar(_ events: [(day: String, title: String)]) -> String {
        "BEGIN:VCALENDAR\n"
            + events.map { "BEGIN:VEVENT\nDTSTART:\($0.day)\nSUMMARY:\($0.title)\nEND:VEVENT\n" }.joined()
            + "END:VCALENDAR\n"
    }

    private func status(of site: FetchSite, _ today: String) throws -> (code: Int32, lines: [String]) {
        let outcome = try Tool.run(["status", "--datasets", site.data("D"), "--today", today])
        return (outcome.code, outcome.output.split(separator: "\n").map(String.init))
    }

    @Test func withoutACalendarTheBuiltInDaysJudge() async throws {
        let site = try await site(calendar: nil)
        // Everything is here that was out on that day.
        let current = try status(of: site, "2019-04-01")
        #expect(
            current.lines == [
                "current       oews: 2018-05 here, the newest by the built-in table",
                "current       projections: 2016-26 here, the newest by the built-in table",
                "inconclusive  cpi: 2018-12 here; 2019-02 was due about 2019-03-15, by the built-in table (day unconfirmed); "
                    + "45 days late, since 2019-02-15",
            ])
        #expect(current.code == 4)
        #expect(try status(of: site, "2019-02-14").code == 0)
        // Prices come out each month: what is late is the first month that is missing, not the last.
        let late = try status(of: site, "2019-04-02")
        #expect(late.lines.last?.hasPrefix("stale         cpi: 2018-12 here; 2019-02 was due") == true)
        #expect(late.code == 3)
    }

    @Test func theFetchedCalendarJudgesBeforeTheBuiltInDays() async throws {
        let site = try await site(
            calendar: Self.calendar([
                ("20190111", "Consumer Price Index, December 2018"), ("20190220", "Consumer Price Index, January 2019"),
                ("20190329", "Occupational Employment and Wages"),
                ("20190312", "Consumer Price Index, February 2019"), ("20191231", "Employment Situation"),
            ]))
        // The table reckons with the middle of the month, the calendar knows better.
        #expect(
            try status(of: site, "2019-02-19").lines.last == "current       cpi: 2018-12 here, the newest by bls.ics")
        let late = try status(of: site, "2019-03-14")
        #expect(late.code == 3)
        #expect(
            late.lines.last
                == "stale         cpi: 2018-12 here; 2019-02 came out 2019-03-12, by bls.ics; 22 days late, since 2019-02-20"
        )
    }

    @Test func aCalendarThatEndedIsNoLongerBelievedAlone() async throws {
        let site = try await site(calendar: Self.calendar([("20190111", "Consumer Price Index, December 2018")]))
        #expect(try status(of: site, "2019-01-11").lines.last?.hasSuffix("the newest by bls.ics") == true)
        #expect(try status(of: site, "2019-04-10").lines.last?.hasPrefix("stale         cpi") == true)
    }

    @Test(arguments: [
        ("2019-01-20", 0 as Int32), ("2019-02-20", 3), ("2019-01-10", 0),
    ]) func theExitCodeSaysItAll(today: String, code: Int32) async throws {
        let site = try await site(
            calendar: Self.calendar([
                ("20180330", "Occupational Employment and Wage Statistics"), ("20190111", "Consumer Price Index"),
                ("20190213", "Consumer Price Index"), ("20191231", "Employment Situation"),
            ]))
        #expect(try status(of: site, today).code == code)
    }
}
