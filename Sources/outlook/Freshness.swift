import OutlookDatasets
import OutlookModel
import OutlookSources

/// How the newest figures of a publication that are here compare with the newest that should be out.
struct Freshness {
    enum State: String {
        case current, stale, inconclusive
    }

    let source: String
    let title: String
    /// The newest vintage here, such as `2025-05`; `nil` for none.
    let here: String?
    /// The newest vintage that should be out, the day it came, and where that day is from.
    let expected: String
    let day: CalendarDay
    let calendar: String
    let isConfirmed: Bool
    /// The day the first vintage that is missing here came out or was due; `nil` where none is missing.
    let lateSince: CalendarDay?
    /// Days since then.
    let daysLate: Int
    let state: State

    /// How far off a day may be that was only remembered or reckoned.
    static let grace = 45

    private init(source: String, title: String, here: String?, due: [Due], today: CalendarDay) {
        let newest = due.last ?? Due(vintage: "", published: .init(day: today, isConfirmed: false))
        self.source = source
        self.title = title
        self.here = here
        expected = newest.vintage
        day = newest.published.day
        calendar = newest.calendar
        isConfirmed = newest.published.isConfirmed
        let isBehind = here.map { $0 < newest.vintage } ?? true
        // Late since the first that is missing: of what comes out each month the newest is never long overdue.
        let missing = here.flatMap { here in due.first { $0.vintage > here } } ?? newest
        lateSince = isBehind ? missing.published.day : nil
        daysLate = isBehind ? max(0, today.number - missing.published.day.number) : 0
        state = !isBehind ? .current : isConfirmed || daysLate > Self.grace ? .stale : .inconclusive
    }

    /// The publications with a rhythm, judged by the fetched calendar where it knows them, else by the built-in days.
    static func all(_ lock: Lock, calendar: ReleaseCalendar?, today: CalendarDay, prices: String?) -> [Freshness] {
        [wages(lock, calendar, today), projections(lock, calendar, today), consumerPrices(prices, calendar, today)]
    }

    private static func wages(_ lock: Lock, _ calendar: ReleaseCalendar?, _ today: CalendarDay) -> Freshness {
        let here = lock.tables.filter { $0.kind == .wages && $0.scope == "national" }.compactMap(\.vintage).max()
        let last = OEWS.releases.compactMap(\.period?.year).max() ?? today.year
        let years = 2003...max(last, today.year - 1)
        // A year that is not in the table comes out in the middle of May of the next, as the last one did.
        let builtIn = years.map { year in
            Due(
                vintage: "\(year)-05",
                published: OEWS.release(of: year).published
                    ?? .init(day: CalendarDay(year: year + 1, month: 5, day: 15), isConfirmed: false))
        }
        let words = ["Occupational Employment and Wage"]
        let due = Due.until(today, builtIn, calendar, words) { "\($0.year - 1)-05" }
        return Freshness(source: OEWS.id, title: OEWS.title, here: here, due: due, today: today)
    }

    private static func projections(_ lock: Lock, _ calendar: ReleaseCalendar?, _ today: CalendarDay) -> Freshness {
        let here = lock.tables.filter { $0.kind == .projections }.compactMap(\.vintage).max()
        let known = EmploymentProjections.releases
        let last = known.compactMap(\.cycle?.baseYear).max() ?? today.year
        // A cycle that is not in the table comes out at the end of August of the year after its base year.
        let more = (last + 1..<max(last + 2, today.year)).map { year in
            Due(
                vintage: ProjectionCycle(baseYear: year, targetYear: year + 10).description,
                published: .init(day: CalendarDay(year: year + 1, month: 8, day: 31), isConfirmed: false))
        }
        let builtIn = known.compactMap { release in
            release.published.flatMap { day in release.cycle.map { Due(vintage: $0.description, published: day) } }
        }
        let due = Due.until(today, builtIn + more, calendar, ["Employment Projections"]) {
            ProjectionCycle(baseYear: $0.year - 1, targetYear: $0.year + 9).description
        }
        return Freshness(
            source: EmploymentProjections.id, title: EmploymentProjections.title, here: here, due: due, today: today)
    }

    private static func consumerPrices(
        _ here: String?, _ calendar: ReleaseCalendar?, _ today: CalendarDay
    ) -> Freshness {
        // A month's index comes out about the middle of the next month.
        let builtIn = (0..<240).reversed().map { back in
            let month = today.monthBefore(back)
            return Due(
                vintage: month.monthBefore(1).monthText,
                published: .init(day: CalendarDay(year: month.year, month: month.month, day: 15), isConfirmed: false))
        }
        let due = Due.until(today, builtIn, calendar, ["Consumer Price Index"]) { $0.monthBefore(1).monthText }
        return Freshness(source: ConsumerPrices.id, title: ConsumerPrices.title, here: here, due: due, today: today)
    }
}

/// A vintage and the day it came out.
private struct Due {
    var vintage: String
    var published: Release.PublicationDay
    var calendar = "built-in table"

    /// What was out by a day, the newest last: by the calendar, where it reaches that day and no confirmed day says more.
    static func until(
        _ today: CalendarDay, _ builtIn: [Due], _ calendar: ReleaseCalendar?, _ words: [String],
        _ vintage: (CalendarDay) -> String
    ) -> [Due] {
        let table = builtIn.filter { $0.published.day <= today }.sorted { $0.published.day < $1.published.day }
        guard let calendar else { return table }
        let known = calendar.days(of: words, through: today).map { day in
            Due(vintage: vintage(day), published: .init(day: day, isConfirmed: true), calendar: "bls.ics")
        }
        guard let last = known.last else { return table }
        // A calendar that was fetched long ago ends before today, and does not know what came since.
        let isOver = calendar.events.allSatisfy { $0.day < today }
        guard let newest = table.last, newest.vintage > last.vintage, newest.published.isConfirmed || isOver else {
            // The calendar begins somewhere; what came before it stands in the table.
            return table.filter { $0.vintage < known[0].vintage } + known
        }
        return table
    }
}

extension CalendarDay {
    /// Days since a fixed day, for telling how far two days are apart (proleptic Gregorian calendar).
    var number: Int {
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
    }

    /// The first day of the month some months earlier.
    func monthBefore(_ count: Int) -> CalendarDay {
        let months = year * 12 + month - 1 - count
        return CalendarDay(year: months / 12, month: months % 12 + 1, day: 1)
    }

    /// `2018-05`.
    var monthText: String { String(description.prefix(7)) }
}
