import Testing

@testable import OutlookFormats

struct SpreadsheetDateTests {
    @Test(arguments: [
        ("1900-01-01", 1), ("1900-02-28", 59), ("1900-03-01", 61), ("1970-01-01", 25569), ("2018-05-01", 43221),
        ("2018-05-01 12:00:00", 43221.5), ("06:00:00", 0.25), ("2000-02-29", 36585),
    ])
    func `A date has the number spreadsheets store`(text: String, number: Double) {
        #expect(SpreadsheetDate.number(text, startsIn1904: false) == number)
    }

    @Test func `The other system counts from 1904`() {
        #expect(SpreadsheetDate.number("1904-01-01", startsIn1904: true) == 0)
        #expect(SpreadsheetDate.number("2018-05-01", startsIn1904: true) == 41759)
    }

    @Test(arguments: [
        "", "2018", "2018-13-01", "2018-05-32", "24:00:00", "2018-05-01 25:00:00", "a-b-c", "2018-05-01 x",
    ])
    func `Anything else is no date`(text: String) {
        #expect(SpreadsheetDate.number(text, startsIn1904: false) == nil)
    }

    @Test(
        arguments: [
            (116_444_736_000_000_000, "1970-01-01T00:00:00Z"), (133_694_112_620_000_000, "2024-08-29T13:21:02Z"),
            (133_536_383_999_999_999, "2024-02-28T23:59:59Z"), (133_536_384_000_000_000, "2024-02-29T00:00:00Z"),
            (0, nil), (UInt64.max, nil),
        ] as [(UInt64, String?)])
    func `A moment is written with its second`(ticks: UInt64, text: String?) {
        #expect(SpreadsheetDate.text(ticksSince1601: ticks) == text)
    }
}
