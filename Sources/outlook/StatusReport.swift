import Glibc
import OutlookDatasets
import OutlookDocument
import OutlookFormats
import OutlookModel
import OutlookSources

/// Which publications are up to date in a data folder.
struct StatusReport {
    let lines: [Freshness]

    init(datasets: String, today: CalendarDay) throws {
        let folder = try DataFolder(path: datasets)
        let calendar = (folder.lock.files ?? []).last { $0.url == ReleaseCalendar.url }.flatMap { file in
            (try? RawBytes.read(path: "\(datasets)/\(file.path)")).flatMap {
                ReleaseCalendar(String(decoding: $0, as: UTF8.self))
            }
        }
        lines = Freshness.all(
            folder.lock, calendar: calendar, today: today, prices: try Self.newestPrices(in: folder))
    }

    /// The newest month of the price index here.
    private static func newestPrices(in folder: DataFolder) throws -> String? {
        guard let table = folder.lock.tables.first(where: { $0.kind == .prices }),
            case .prices(let rows) = try folder.table(table).rows
        else { return nil }
        return rows.filter { $0.period.hasPrefix("M") && $0.period != "M13" }
            .map { "\($0.year)-\($0.period.dropFirst())" }.max()
    }

    /// 0 when everything is current, 3 when something is stale, 4 when that cannot be told.
    var code: Int32 {
        if lines.contains(where: { $0.state == .stale }) { return 3 }
        return lines.contains { $0.state == .inconclusive } ? 4 : 0
    }

    var text: String {
        lines.map { line in
            let state = line.state.rawValue
            let padding = String(repeating: " ", count: max(0, 14 - state.count))
            let text = "\(state)\(padding)\(line.source): \(line.here ?? "nothing") here"
            let calendar = "by \(line.calendar == "bls.ics" ? "bls.ics" : "the built-in table")"
            if line.state == .current { return "\(text), the newest \(calendar)" }
            let days = line.daysLate == 1 ? "1 day late" : "\(line.daysLate) days late"
            let late = line.lateSince.map { $0 == line.day ? days : "\(days), since \($0)" } ?? days
            // A day that was only remembered or reckoned is no day on which something came out.
            return line.isConfirmed
                ? "\(text); \(line.expected) came out \(line.day), \(calendar); \(late)"
                : "\(text); \(line.expected) was due about \(line.day), \(calendar) (day unconfirmed); \(late)"
        }.joined(separator: "\n") + "\n"
    }

    var json: JSONValue {
        .object([
            .init(
                "sources",
                .array(
                    lines.map { line in
                        .object([
                            .init("source", .string(line.source)), .init("state", .string(line.state.rawValue)),
                            .init("here", .optional(line.here)), .init("expected", .string(line.expected)),
                            .init("published", .string(line.day.description)),
                            .init("published_confirmed", .bool(line.isConfirmed)),
                            .init("calendar", .string(line.calendar)), .init("days_late", .integer(line.daysLate)),
                            .init("late_since", .optional(line.lateSince?.description)),
                        ])
                    }))
        ])
    }

    /// The day to judge by: the one that was named, else today.
    static func day(_ text: String?) throws -> CalendarDay {
        guard let text else {
            guard let today = Moment.day(Int64(time(nil))) else { throw Failure.data("the clock shows no day") }
            return today
        }
        guard let day = CalendarDay(text) else {
            throw Failure.usage("--today: expected a day such as 2026-09-01; found \(text)")
        }
        return day
    }
}
